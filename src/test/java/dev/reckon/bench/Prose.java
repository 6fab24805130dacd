package dev.reckon.bench;

import java.util.List;
import java.util.Random;

/**
 * Made-up prose of any length for measuring speed: paragraphs of four to nine sentences, about one sentence in five with a
 * figure, names and places varied. The same seed gives the same text.
 */
public final class Prose {

    private static final List<String> PLAIN = List.of(
            "The committee met behind closed doors and its minutes were never published.",
            "Nobody in %N could say who had given the order, and the archive offers no answer.",
            "%P argued that the older accounts had mixed rumour with record, which made them hard to use.",
            "Rain kept the roads to %N closed until the carters gave up and went home.",
            "In the villages the harvest was brought in late, and what was stored did not keep.",
            "Letters from the province speak of empty markets, of shuttered mills and of people on the move.",
            "Whether the survey covered the hill districts is a matter the authors leave open.",
            "%P disagrees, and points to the parish books that were found under the floor of the chapel.",
            "The ministry called the report premature; its own figures, it said, would follow in due course.",
            "Later writers copied the claim from one another without going back to the register.",
            "What the newspaper printed that morning was a guess, though a guess by somebody who had been there.",
            "The bridge at %N was repaired, fell again, and was at last replaced by a ferry.",
            "It is not clear from the letter whether the children were counted with their mothers.",
            "A clerk at the harbour kept a private ledger, which his family gave to the museum at %N.",
            "\"We did what we could,\" the doctor told the inquiry, \"and it was not enough.\"",
            "For the families who stayed, the winter was the harder part of the year.");

    private static final List<String> STATING = List.of(
            "%P estimates that between %A and %B people died in %N, most of them of typhus.",
            "According to the census office, %B households in %N had no water supply.",
            "The repairs cost about $%C.%C million, roughly %C per cent more than planned.",
            "At least %A workers were dismissed at %N in the spring of 1932, %P wrote.");

    private static final List<String> NAMES =
            List.of("Orvelle", "Tarnbeck", "Low Saxby", "Merrow", "Castelane", "Port Ivery", "Dunmarsh");
    private static final List<String> PEOPLE = List.of(
            "Ines Valdura", "The historian Karl Obermeer", "Ruth Anstey", "Dr. Pavel Druzin", "Another scholar");

    private final Random random;

    /** Prepares prose that depends on {@code seed} alone. */
    public Prose(long seed) {
        this.random = new Random(seed);
    }

    /** Returns at least {@code length} characters, ending with a whole paragraph. */
    public String ofLength(int length) {
        StringBuilder out = new StringBuilder(length + 2000);
        while (out.length() < length) {
            for (int left = 4 + random.nextInt(6); left > 0; left--) {
                out.append(filled(random.nextInt(5) == 0 ? anyOf(STATING) : anyOf(PLAIN)))
                        .append(left > 1 ? ' ' : '\n');
            }
            out.append('\n');
        }
        return out.toString();
    }

    private String anyOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String filled(String sentence) {
        return sentence.replace("%N", anyOf(NAMES))
                .replace("%P", anyOf(PEOPLE))
                .replace("%A", String.valueOf(100 + random.nextInt(800)))
                .replace("%B", (1 + random.nextInt(90)) + "," + (100 + random.nextInt(900)))
                .replace("%C", String.valueOf(2 + random.nextInt(70)));
    }
}
