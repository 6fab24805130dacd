package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.CountedNouns;
import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token;
import java.util.Optional;

/**
 * What a bare number counts by the subject of its verb: "vacancies stood at 465,000", "sales of houses fell to 12,000", "with
 * arrests at 340". A subject in the singular, or of what is measured ("prices"), counts nothing.
 */
final class SubjectUnits {

    /** In tokens, between the verb and the number: "stood only at about". */
    private static final int LONGEST_VERB = 6;

    private final Passage passage;
    private final Line line;
    private final CountedNouns nouns;
    private final Acts acts;

    SubjectUnits(Passage passage, Knowledge knowledge) {
        this.passage = passage;
        this.line = passage.line();
        this.nouns = knowledge.numbers().nouns();
        this.acts = knowledge.acts();
    }

    /** Returns {@code mention} with the unit its subject gives it. */
    Optional<Mention> of(Mention mention) {
        int at = mention.from() - 1;
        boolean placed = line.isForm(at, "at") && isCounted(at - 1) && isAccompanied(at - 1);
        int head = placed ? at - 1 : subject(mention.from());
        return head < 0 ? Optional.empty() : Optional.of(mention.as(Kind.COUNT, unitOf(head)));
    }

    /** "with job vacancies | at 465,000", but not "the count opens | at 300": without "with" the word may be a verb. */
    private boolean isAccompanied(int noun) {
        return line.isForm(noun - 1, "with") || line.isForm(noun - 2, "with");
    }

    private String unitOf(int head) {
        boolean people = nouns.sizeOf(line, head).isEmpty()
                && acts.of(line.word(head)).filter(Acts.Act::countsPeople).isPresent();
        return people ? "people" : nouns.unitOf(line, head);
    }

    /** Returns the head of the subject of the verb before token {@code to}, -1 when no verb of amounts stands there. */
    private int subject(int to) {
        int start = passage.clauseStart(to);
        int at = to - 1;
        boolean reaches = isGoal(at);
        boolean verb = false;
        while (at > start && at >= to - LONGEST_VERB && mayStandBetween(at)) {
            // "the wards lost 190": what changes something else is not what is counted
            verb |= isLevel(at) || reaches && line.is(at, WordClass.CHANGE_VERB);
            at--;
        }
        int head = verb ? head(start, at) : -1;
        return head < 0 && goesOn(to) ? headOfSentence(start) : head;
    }

    /** "vacancies saw an uplift, rising by | 2,000 to 723,000": what the subject of the sentence does besides. */
    private boolean goesOn(int to) {
        int at = to - 1;
        int goal = isGoal(at) ? at : -1;
        if (goal > 0 && passage.mentionAt(goal - 1) >= 0) {
            Mention before = passage.mentions().mentions().get(passage.mentionAt(goal - 1));
            goal = isGoal(before.from() - 1) ? before.from() - 1 : -1;
        }
        int verb = goal - 1;
        return goal > 0
                && line.is(verb, WordClass.CHANGE_VERB)
                && line.isMark(verb - 1, ',')
                && line.endsWith(verb, "ing");
    }

    /** The plural that opens the sentence, before its first verb: "job vacancies". */
    private int headOfSentence(int opening) {
        int start = behindTime(opening);
        int end = start;
        while (end < line.size()
                && line.isKind(end, Token.Kind.WORD)
                && !isCounted(end)
                && end < start + LONGEST_VERB) {
            if (line.is(end, WordClass.PREPOSITION) || line.is(end, WordClass.AUXILIARY)) {
                return -1;
            }
            end++;
        }
        return isCounted(end) ? end : -1;
    }

    private boolean mayStandBetween(int i) {
        return isLevel(i)
                || line.is(i, WordClass.CHANGE_VERB)
                || line.is(i, WordClass.AUXILIARY)
                || line.is(i, WordClass.ADVERB)
                || isGoal(i);
    }

    private boolean isGoal(int i) {
        return line.isForm(i, "at") || line.isForm(i, "to") || line.isForm(i, "by");
    }

    private boolean isLevel(int i) {
        return line.is(i, WordClass.STATEMENT_VERB)
                || line.isForm(i, "numbered")
                || line.isForm(i, "reached")
                || line.isForm(i, "were");
    }

    /** The head of a subject is its last noun before "of", "in" and their like; "in May vacancies" has it right before the verb. */
    private int head(int opening, int last) {
        int start = behindTime(opening);
        if (line.is(start, WordClass.PREPOSITION)) {
            return isCounted(last) ? last : -1;
        }
        int end = phraseEnd(start, last);
        if (isAmount(end - 1) && line.isForm(end, "of")) {
            start = end + 1;
            end = phraseEnd(start, last);
        }
        return end > start && isCounted(end - 1) ? end - 1 : -1;
    }

    private int phraseEnd(int start, int last) {
        int end = start;
        // "the number of workers who lost their jobs"
        while (end <= last
                && !line.is(end, WordClass.PREPOSITION)
                && !line.isForm(end, "who")
                && mayStandInPhrase(end)) {
            end++;
        }
        return end;
    }

    /** "the four-week average": a duration before the noun counts nothing. */
    private boolean mayStandInPhrase(int i) {
        // "COVID-19 deaths"
        boolean code =
                line.isKind(i, Token.Kind.NUMBER) && line.isGlued(i) && line.isDash(i - 1) && line.isGlued(i - 1);
        return code || line.isKind(i, Token.Kind.WORD) || line.isDash(i) && line.isGlued(i) && line.isGlued(i + 1);
    }

    /** "the average of new claims": the claims are counted. */
    private boolean isAmount(int i) {
        return line.isForm(i, "average")
                || line.isForm(i, "number")
                || line.isForm(i, "total")
                || line.isForm(i, "count")
                || line.isForm(i, "tally");
    }

    private int behindTime(int start) {
        return passage.times().stream()
                .filter(time -> time.from() == start || time.from() == start + 1)
                .map(TimePhrase::to)
                .findFirst()
                .orElse(start);
    }

    private boolean isCounted(int i) {
        boolean name = line.isCapitalised(i) && i > 0;
        boolean verb = isLevel(i) || line.is(i, WordClass.CHANGE_VERB) || line.is(i, WordClass.FIGURE_VERB);
        return i >= 0
                && !name
                && !verb
                && passage.mentionAt(i) < 0
                && Nouns.isPluralNoun(line, i)
                && !nouns.isMeasured(line, i);
    }
}
