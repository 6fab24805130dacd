package dev.reckon.figure;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.figure.FoundSources.Cue;
import dev.reckon.figure.Source.Reach;
import dev.reckon.figure.Source.Strength;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;
import java.util.stream.IntStream;

/** Finds works cited in parentheses or brackets by author and year: "(Brandt 1990)", "[Okoye et al., 2004; UN 2011]". */
final class Citations {

    /** In tokens: "(the World Health Organization". */
    private static final int LONGEST_BODY = 8;

    private static final int YEAR_DIGITS = 4;
    private static final int LONGEST = 16;

    private final Passage passage;
    private final Line line;
    private final Sayers sayers;
    private final NounPhrases phrases;
    private final FoundSources found;

    Citations(Passage passage, Sayers sayers, FoundSources found) {
        this.passage = passage;
        this.line = passage.line();
        this.sayers = sayers;
        this.phrases = sayers.phrases();
        this.found = found;
    }

    /** Looks at the parenthesis that opens at token {@code i}; its first work is the source. */
    void at(int i) {
        if (!line.isMark(i, '(') && !line.isMark(i, '[') || i == 0) {
            return;
        }
        label(i);
        per(i);
        headed(i);
        sided(i);
        valued(i);
        int from = skipLead(i + 1);
        int to = endOfAuthors(from);
        boolean article = line.is(i + 1, WordClass.ARTICLE);
        int close = article ? passage.parenthesisEnd(i) - 1 : to;
        if (line.isMark(close, ')') && (article || from == i + 1) && close - i <= LONGEST_BODY && isBehindFigure(i)) {
            // "300 (Brandt)", "300 (the union)"
            named(article ? i + 2 : from, close, i);
            return;
        }
        int year = line.isMark(to, ',') ? to + 1 : to;
        boolean dated = line.isKind(year, Kind.NUMBER) && line.token(year).length() >= YEAR_DIGITS && isYear(year);
        if (to > from && isPersonal(year) && from == i + 1) {
            // "(A. Brandt, pers. comm.)"
            found.add(
                    new Sayer(Type.NAMED_PERSON, from, to), new Cue(i, "voice.citation", Reach.BACK, Strength.PHRASE));
            return;
        }
        boolean closed = line.isMark(year + 1, ')')
                || line.isMark(year + 1, ']')
                || line.isMark(year + 1, ';')
                || line.isMark(year + 1, ',')
                || line.isMark(year + 1, ':');
        if (to > from && dated && closed && !line.is(from, WordClass.MONTH)) {
            boolean body = phrases.words().isAcronym(from) || line.is(to - 1, WordClass.ORGANISATION_NOUN);
            Type type = body ? Type.ORGANISATION : Type.NAMED_PERSON;
            found.add(new Sayer(type, from, to), new Cue(i, "voice.citation", Reach.BACK, Strength.PHRASE));
        }
    }

    /** "Ada Brandt (1990): 300", "Harbour Board (1990) May - June: 300": the work a line opens with speaks up to its end. */
    private void label(int open) {
        boolean dated = line.isKind(open + 1, Kind.NUMBER) && isYear(open + 1) && line.isMark(open + 2, ')');
        if (!dated || open > LONGEST || !leadsToColon(open + 3)) {
            return;
        }
        sayers.named(0, open, false)
                .filter(sayer -> sayer.type() != Type.GENERIC && line.isCapitalised(sayer.from()))
                .ifPresent(sayer -> found.add(sayer, new Cue(open, "voice.label", Reach.AHEAD, Strength.CLAUSE)));
    }

    /** "pers. comm.", "personal communication". */
    private boolean isPersonal(int i) {
        String word = line.isKind(i, Kind.WORD) ? line.textOf(i) : "";
        return word.equals("pers") || word.equals("personal");
    }

    /** "Dead (Harbour Board): 300": whose number it is stands in parentheses before the colon. */
    private void headed(int open) {
        int close = passage.parenthesisEnd(open) - 1;
        if (close - open <= LONGEST_BODY && line.isMark(close + 1, ':') && passage.mentionAt(close + 2) >= 0) {
            sayers.named(open + 1, close, false)
                    .filter(sayer -> sayer.type() == Type.ORGANISATION || sayer.type() == Type.OFFICIAL)
                    .ifPresent(sayer -> found.add(sayer, new Cue(open, "voice.label", Reach.AHEAD, Strength.CLAUSE)));
        }
    }

    /** "estimates include Ada Brandt (300 barges); Otto Okoye (400)": a name between marks, its figure behind it in parentheses. */
    private void valued(int open) {
        int k = passage.mentionAt(open + 1);
        if (k < 0 || !speaksOfEstimates()) {
            return;
        }
        sayers.endingAt(open)
                .filter(sayer -> sayer.type() == Type.NAMED_PERSON || sayer.type() == Type.ORGANISATION)
                .filter(sayer -> opensItem(sayer.from()) && !found.holds(sayer.from()))
                .ifPresent(sayer -> found.add(sayer, new Cue(open, "voice.valued", Reach.AHEAD, Strength.CLAUSE)));
    }

    private boolean opensItem(int from) {
        int before = line.is(from - 1, WordClass.ARTICLE) ? from - 2 : from - 1;
        return line.isMark(before, ';')
                || line.isMark(before, ',')
                || line.isMark(before, ':')
                || line.is(before, WordClass.CONJUNCTION)
                || line.isMark(before, ']');
    }

    /** "300 (police), 400 (unions)": of two in parentheses behind a figure each stands for those who give it. */
    private void sided(int open) {
        if (isSide(open) && IntStream.range(0, line.size()).filter(this::isSide).count() > 1) {
            sayers.named(open + 1, open + 2, false)
                    .ifPresent(sayer -> found.add(sayer, new Cue(open, "voice.bracket", Reach.BACK, Strength.PHRASE)));
        }
    }

    private boolean isSide(int open) {
        boolean who = line.is(open + 1, WordClass.OFFICIAL)
                || line.is(open + 1, WordClass.ORGANISATION_NOUN)
                || line.is(open + 1, WordClass.ROLE_NOUN);
        return line.isMark(open, '(') && line.isMark(open + 2, ')') && who && passage.endsFigure(open);
    }

    /** Only dates and remarks in parentheses stand before the colon. */
    private boolean leadsToColon(int from) {
        for (int i = from; i < from + LONGEST; i++) {
            if (line.isMark(i, ':')) {
                return true;
            }
            boolean date = line.isKind(i, Kind.NUMBER) || line.is(i, WordClass.MONTH) || line.isDash(i);
            if (!date && passage.parenthesisAt(i) < 0 && !line.isMark(i, '(') && !line.isMark(i, ')')) {
                return false;
            }
        }
        return false;
    }

    /** "estimates range from 300 (Ada Brandt) to 500 (Otto Okoye)": a name alone behind a figure, where estimates are spoken of. */
    private void named(int from, int to, int open) {
        if (speaksOfEstimates() && !abbreviates(from, to, open)) {
            sayers.named(from, to, false)
                    .filter(sayer -> sayer.type() != Type.DOCUMENT && sayer.type() != Type.GENERIC)
                    .filter(sayer -> !sayers.isPlace(sayer))
                    .ifPresent(sayer -> found.add(sayer, new Cue(open, "voice.bracket", Reach.BACK, Strength.PHRASE)));
        }
    }

    /** "300 wrecks as of May (per the harbour survey)", but not "3 (per household)". */
    private void per(int open) {
        if (line.isForm(open + 1, "per") && isBehindFigure(open)) {
            sayers.startingAt(open + 2)
                    .filter(sayer -> line.isMark(sayer.to(), ')') && sayer.type() != Type.GENERIC)
                    .filter(sayer -> line.is(open + 2, WordClass.ARTICLE) || line.isCapitalised(sayer.from()))
                    .ifPresent(sayer -> found.add(sayer, new Cue(open, "voice.bracket", Reach.BACK, Strength.PHRASE)));
        }
    }

    private boolean isBehindFigure(int open) {
        return passage.mentions().mentions().stream()
                .filter(mention -> mention.to() <= open)
                .anyMatch(mention -> passage.isPlain(mention.to(), open));
    }

    /** "gross domestic product (GDP)": letters that the words before the bracket begin with. */
    private boolean abbreviates(int from, int to, int open) {
        String whole = to == from + 1 ? line.textOf(from) : "";
        boolean plural =
                whole.length() > 2 && whole.endsWith("s") && Character.isUpperCase(whole.charAt(whole.length() - 2));
        String letters = plural ? whole.substring(0, whole.length() - 1) : whole;
        for (int k = 1; k <= letters.length(); k++) {
            String word = line.isKind(open - k, Kind.WORD) ? line.textOf(open - k) : " ";
            if (Character.toUpperCase(word.charAt(0)) != letters.charAt(letters.length() - k)) {
                return false;
            }
        }
        return !letters.isEmpty();
    }

    private boolean speaksOfEstimates() {
        for (int i = 0; i < line.size(); i++) {
            if (line.is(i, WordClass.ESTIMATE_NOUN) || line.is(i, WordClass.ESTIMATION)) {
                return true;
            }
        }
        return false;
    }

    private boolean isYear(int i) {
        char first = line.charAt(i);
        boolean digits = line.textOf(i).chars().allMatch(Character::isDigit);
        return digits && (first == '1' || first == '2');
    }

    /** "see", "e.g.", "cf." */
    private int skipLead(int from) {
        int at = from;
        while (at < from + 4 && line.isKind(at, Kind.WORD) && !line.isCapitalised(at)
                || at > from && line.isMark(at, '.')
                || at > from && line.isMark(at, ',')) {
            at++;
        }
        return at;
    }

    private int endOfAuthors(int from) {
        int to = from;
        while (to < from + LONGEST && isAuthorPart(from, to)) {
            to++;
        }
        while (to > from && line.isMark(to - 1, ',')) {
            to--;
        }
        return to;
    }

    private boolean isAuthorPart(int from, int i) {
        if (line.isCapitalised(i)) {
            return true;
        }
        boolean joiner = line.isForm(i, "and") || line.isForm(i, "et") || line.isForm(i, "al") || line.isForm(i, "of");
        boolean mark = line.isMark(i, '&') || line.isMark(i, '.') || line.isDash(i);
        boolean comma = line.isMark(i, ',') && line.isCapitalised(i + 1);
        boolean hyphened = line.isKind(i, Kind.WORD) && line.isDash(i - 1) && line.isGlued(i);
        return i > from && (joiner || mark || comma || hyphened);
    }
}
