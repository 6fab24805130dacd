package dev.reckon.align;

import dev.reckon.doc.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The surroundings of the figures of one sentence before they are weighed against those of other documents.
 *
 * @param sentence the sentence
 * @param stems the stems around, words that say the same being one
 * @param places places the sentence names, or those its section or document is about
 * @param years the year the sentence or the words before it name last
 * @param causes ids of causes the surroundings name
 */
record Scenery(
        DocumentFigures.Sentence sentence,
        List<String> stems,
        Set<String> places,
        Optional<Aspect.When> years,
        Set<String> causes) {

    /** How much of a document's place mentions one place needs before the document counts as being about it. */
    private static final double DOMINANT_SHARE = 0.3;

    private static final int FEWEST_MENTIONS = 3;
    private static final int EARLIEST_YEAR = 1500;
    private static final int LATEST_YEAR = 2100;
    private static final int LOOK_BACK_CHARACTERS = 600;

    /** What holds for all of a document: the place it is about, the stems of its title and of its headings, the causes it keeps naming. */
    private record Whole(
            String text,
            Optional<String> about,
            List<String> title,
            List<List<String>> headings,
            Set<String> recurring) {

        static Whole of(DocumentFigures figures, Aspects aspects) {
            String text = figures.document().text();
            return new Whole(
                    text,
                    dominantPlace(text, aspects.gazetteer()),
                    figures.document().title().map(Stems::of).orElse(List.of()),
                    figures.document().blocks().stream()
                            .filter(block -> block.kind() == Block.Kind.HEADING)
                            .map(block -> Stems.of(block.span().of(text)))
                            .toList(),
                    recurringCauses(text, aspects.definitions()));
        }

        /** Returns the stems of the heading a section stands under, none before the first. */
        List<String> heading(int section) {
            return section == 0 ? List.of() : headings.get(section - 1);
        }
    }

    /** Returns what stands around the figures of each sentence of {@code document}, in the order of the sentences; linear. */
    static List<Scenery> in(DocumentFigures document, Aspects aspects) {
        Whole whole = Whole.of(document, aspects);
        return document.sentences().parallelStream()
                .map(sentence -> of(sentence, whole, aspects))
                .toList();
    }

    private static Scenery of(DocumentFigures.Sentence sentence, Whole whole, Aspects aspects) {
        String words = sentence.span().of(whole.text());
        Set<String> stems = new HashSet<>(Stems.of(words));
        stems.addAll(whole.title());
        stems.addAll(whole.heading(sentence.section()));
        Set<String> named = new HashSet<>();
        aspects.gazetteer().in(Stems.words(words)).forEach(hit -> named.add(hit.place()));
        if (named.size() != 1) {
            whole.about().ifPresent(named::add);
            named.retainAll(whole.about().map(Set::of).orElse(Set.of()));
        }
        Set<String> causes = new HashSet<>(aspects.definitions().causes(stems));
        causes.addAll(whole.recurring());
        List<String> same =
                stems.stream().map(aspects.definitions()::same).distinct().toList();
        return new Scenery(sentence, same, named, year(whole.text(), sentence), causes);
    }

    private static Optional<String> dominantPlace(String text, Gazetteer gazetteer) {
        Map<String, Integer> mentions = new LinkedHashMap<>();
        gazetteer.in(Stems.words(text)).forEach(hit -> mentions.merge(hit.place(), 1, Integer::sum));
        int all = mentions.values().stream().mapToInt(Integer::intValue).sum();
        return mentions.entrySet().stream()
                .filter(entry -> entry.getValue() >= 2 && entry.getValue() >= DOMINANT_SHARE * all)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** Causes a document keeps naming hold for figures that name none. */
    private static Set<String> recurringCauses(String text, Definitions definitions) {
        Map<String, Integer> mentions = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        Stems.of(text).forEach(stem -> counts.merge(stem, 1, Integer::sum));
        counts.forEach((stem, count) ->
                definitions.causes(List.of(stem)).forEach(cause -> mentions.merge(cause, count, Integer::sum)));
        int most = mentions.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Set<String> causes = new HashSet<>();
        mentions.forEach((cause, count) -> {
            if (count >= FEWEST_MENTIONS && 2 * count > most) {
                causes.add(cause);
            }
        });
        return causes;
    }

    private static Optional<Aspect.When> year(String text, DocumentFigures.Sentence sentence) {
        int start = Math.max(0, sentence.span().start() - LOOK_BACK_CHARACTERS);
        List<Integer> own =
                yearsIn(text, sentence.span().start(), sentence.span().end());
        List<Integer> before =
                own.isEmpty() ? yearsIn(text, start, sentence.span().start()) : own;
        boolean several = own.stream().distinct().count() > 1;
        if (before.isEmpty() || several) {
            return Optional.empty();
        }
        return Optional.of(Dating.year(before.get(before.size() - 1), Aspect.Basis.CONTEXT));
    }

    static List<Integer> yearsIn(String text, int start, int end) {
        List<Integer> years = new ArrayList<>();
        int digits = 0;
        for (int i = start; i <= end; i++) {
            boolean digit = i < end && Character.isDigit(text.charAt(i));
            if (digit) {
                digits++;
                continue;
            }
            boolean grouped =
                    i + 1 < end && digits > 0 && text.charAt(i) == ',' && Character.isDigit(text.charAt(i + 1));
            if (digits == 4 && !grouped && (i - 5 < start || ",.".indexOf(text.charAt(i - 5)) < 0)) {
                int value = Integer.parseInt(text.substring(i - 4, i));
                if (value >= EARLIEST_YEAR && value <= LATEST_YEAR) {
                    years.add(value);
                }
            }
            digits = 0;
        }
        return years;
    }
}
