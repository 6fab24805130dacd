package dev.reckon.mention;

import dev.reckon.lang.Lexicon;
import dev.reckon.lang.Line;
import java.util.Set;

/** Tells sentences on temperatures, in which "20K" are kelvins and "0.12c" degrees, from those on money and on counts. */
final class Heat {

    private static final Set<String> HEAT = Set.of(
            "temperature",
            "temperatures",
            "warming",
            "warmed",
            "warmer",
            "hotter",
            "cooler",
            "heatwave",
            "celsius",
            "kelvin",
            "kelvins",
            "climate",
            "thermal",
            "microwave");

    private static final Set<String> PRICES = Set.of(
            "price",
            "prices",
            "priced",
            "cost",
            "costs",
            "pay",
            "paid",
            "pays",
            "share",
            "shares",
            "dividend",
            "petrol",
            "litre",
            "gallon",
            "pound",
            "dollar",
            "dollars",
            "euro",
            "coin",
            "tax",
            "fee",
            "fare",
            "stamp",
            "stamps",
            "sold",
            "buys",
            "charge",
            "charged");

    private Heat() {}

    static void addWords(Lexicon.Builder builder) {
        HEAT.forEach(builder::add);
        PRICES.forEach(builder::add);
    }

    /** Returns whether a word or a sign of {@code line} is one of temperature. */
    static boolean isSpokenOf(Line line) {
        return holds(line, HEAT, "°℃");
    }

    /** Returns whether {@code line} speaks of prices, whose "4.5c" are cents. */
    static boolean isOfPrices(Line line) {
        return holds(line, PRICES, "$€£¢");
    }

    private static boolean holds(Line line, Set<String> words, String signs) {
        for (int i = 0; i < line.size(); i++) {
            boolean sign = line.token(i).length() == 1 && signs.indexOf(line.charAt(i)) >= 0;
            if (sign || words.contains(line.word(i).form())) {
                return true;
            }
        }
        return false;
    }
}
