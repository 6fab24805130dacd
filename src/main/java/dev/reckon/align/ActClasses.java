package dev.reckon.align;

import dev.reckon.lang.BadDataException;
import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Table;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which acts answer the same question: {@code data/acts_alike.tsv}. */
final class ActClasses {

    private static final String AS_IT_STANDS = "=";

    private static final int LONGEST_PHRASE = 3;

    private static final Set<String> JOINING = Set.of("and", "or");

    private static final String COST = "cost";

    private static final String DEATH = "death";

    private static final Set<String> OF_PEOPLE = Set.of(
            DEATH, "execution", "arrest", "imprisonment", "deportation", "displacement", "emigration", "infection");

    private static final Set<String> OF_THINGS = Set.of("damage", "export", "import");

    private final Map<String, String> classByWord = new HashMap<>();
    private final Map<String, Aspect.Nature> natures = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();

    static ActClasses load(DataFolder data) {
        ActClasses classes = new ActClasses();
        for (Table.Row row : data.table("acts_alike.tsv").rows()) {
            classes.natures.put(row.required("class"), nature(row));
            classes.labels.put(row.required("class"), row.required("label"));
            classes.classByWord.put(row.required("class"), row.required("class"));
            for (String word : row.alternatives("words")) {
                classes.name(word, row.required("class"));
            }
        }
        return classes;
    }

    /** "=cases" is named by "cases", not by "case", which more often is one of reasoning. */
    private void name(String word, String actClass) {
        if (word.startsWith(AS_IT_STANDS)) {
            classByWord.put(word.substring(AS_IT_STANDS.length()), actClass);
        } else {
            classByWord.put(word, actClass);
            classByWord.putIfAbsent(Stems.stem(word), actClass);
        }
    }

    private static Aspect.Nature nature(Table.Row row) {
        try {
            return Aspect.Nature.valueOf(row.required("nature").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadDataException(
                    row.file(), row.line(), "nature must be event, level or change: " + e.getMessage());
        }
    }

    /** Returns the class of an act by its lexicon id; an act the table does not know is a class of its own. */
    String classOf(String act) {
        String id = act.toLowerCase(Locale.ROOT).replace(' ', '_');
        return classByWord.getOrDefault(id, classByWord.getOrDefault(Stems.stem(id), id));
    }

    /** Returns the class the words name: that of the first word that names one. */
    Optional<String> classIn(List<String> words) {
        Optional<String> found = Optional.empty();
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            String name = classByWord.getOrDefault(lower, classByWord.getOrDefault(Stems.stem(lower), ""));
            if (!name.isEmpty() && found.isEmpty()) {
                found = Optional.of(name);
            }
        }
        return found;
    }

    /** Returns the class that two or three words in a row name, as "put to death" does. */
    Optional<String> phraseIn(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            for (int past = Math.min(words.size(), i + LONGEST_PHRASE); past > i + 1; past--) {
                String phrase = String.join("_", words.subList(i, past)).toLowerCase(Locale.ROOT);
                if (classByWord.containsKey(phrase)) {
                    return Optional.of(classOf(phrase));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the class of the first word that names an act which is no change. */
    Optional<String> otherThanChangeIn(List<String> words) {
        return words.stream()
                .flatMap(word -> classIn(List.of(word)).stream())
                .filter(name -> natureOf(name) != Aspect.Nature.CHANGE)
                .findFirst();
    }

    /** Returns the class of the first word or phrase that names something that holds at a time. */
    Optional<String> levelIn(List<String> words) {
        return phraseIn(words)
                .filter(name -> natureOf(name) == Aspect.Nature.LEVEL)
                .or(() -> words.stream()
                        .flatMap(word -> classIn(List.of(word)).stream())
                        .filter(name -> natureOf(name) == Aspect.Nature.LEVEL)
                        .findFirst());
    }

    /** Returns the class of the first word that names something that happens. */
    Optional<String> eventIn(List<String> words) {
        return words.stream()
                .flatMap(word -> classIn(List.of(word)).stream())
                .filter(name -> natureOf(name) == Aspect.Nature.EVENT)
                .findFirst();
    }

    /** Returns the classes of what happens that {@code words} join, as in "killed, missing or wounded"; empty when they name one alone. */
    Set<String> joinedIn(List<String> words) {
        Set<String> joined = new LinkedHashSet<>();
        for (int i = 1; i + 1 < words.size(); i++) {
            Optional<String> before = eventIn(words.subList(i - 1, i));
            Optional<String> after = eventIn(words.subList(i + 1, i + 2));
            if (JOINING.contains(words.get(i)) && before.isPresent() && after.isPresent()) {
                joined.add(before.get());
                joined.add(after.get());
                for (int earlier = i - 2; earlier >= 0; earlier--) {
                    Optional<String> named = eventIn(words.subList(earlier, earlier + 1));
                    if (named.isEmpty()) {
                        break;
                    }
                    joined.add(named.get());
                }
            }
        }
        return joined.size() > 1 ? joined : Set.of();
    }

    /** Returns the class of the first word that names a change, such as a rise. */
    Optional<String> changeIn(List<String> words) {
        for (String word : words) {
            Optional<String> named = classIn(List.of(word));
            if (named.isPresent() && natureOf(named.get()) == Aspect.Nature.CHANGE) {
                return named;
            }
        }
        return Optional.empty();
    }

    /** Returns the class of the last word that names a change. */
    Optional<String> lastChangeIn(List<String> words) {
        return words.stream().flatMap(word -> changeIn(List.of(word)).stream()).reduce((earlier, later) -> later);
    }

    /** Returns the change named nearest to a number with words before and behind it; of two as near that before it. */
    Optional<String> nearestChange(List<String> before, List<String> after) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            List<String> back = i < before.size() ? List.of(before.get(before.size() - 1 - i)) : List.of();
            List<String> ahead = i < after.size() ? List.of(after.get(i)) : List.of();
            Optional<String> named = changeIn(back).or(() -> changeIn(ahead));
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    /** Returns whether {@code word} names an act. */
    boolean names(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return classByWord.containsKey(lower) || classByWord.containsKey(Stems.stem(lower));
    }

    /** Returns what sort of thing acts of a class are; events unless the table says otherwise. */
    Aspect.Nature natureOf(String actClass) {
        return natures.getOrDefault(actClass, Aspect.Nature.EVENT);
    }

    /** Returns the class of an act where people are counted: the losses of a people are its dead. */
    String ofPeople(String actClass) {
        return actClass.equals(COST) ? DEATH : actClass;
    }

    /** Returns whether only things undergo acts of a class: a crowd that "floods" a square is not damaged. */
    boolean isOfThings(String actClass) {
        return OF_THINGS.contains(actClass);
    }

    /** Returns whether only people undergo acts of a class. */
    boolean isOfPeople(String actClass) {
        return OF_PEOPLE.contains(actClass);
    }

    /** Returns whether the table has {@code act} as a class; acts it does not know are told by their own id. */
    boolean isClass(String act) {
        return labels.containsKey(act);
    }

    /** Returns what a question about acts of a class is called, for people; an act the table does not know by its id. */
    String labelOf(String actClass) {
        String id = actClass.replace('_', ' ');
        return labels.getOrDefault(actClass, Character.toUpperCase(id.charAt(0)) + id.substring(1));
    }
}
