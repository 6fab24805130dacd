package dev.reckon.figure;

import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Table;
import dev.reckon.mention.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what a bare "$" is worth: in a text about a land whose own money is a dollar it is that one, unless the text writes out somewhere
 * which dollars it means.
 */
final class HomeCurrency {

    private static final String FILE = "currencies.tsv";
    private static final String DOLLAR = "USD";

    /** Town, state, country. */
    private static final int DEEPEST = 4;

    private final Map<String, String> byLand;
    private final List<String> told;

    private HomeCurrency(Map<String, String> byLand, List<String> told) {
        this.byLand = Map.copyOf(byLand);
        this.told = List.copyOf(told);
    }

    static HomeCurrency load(DataFolder data) {
        Map<String, String> byLand = new HashMap<>();
        List<String> told = new ArrayList<>();
        for (Table.Row row : data.table(FILE).rows()) {
            String code = row.required("code");
            row.optional("land").ifPresent(land -> byLand.put(land, code));
            if (row.optional("land").isPresent() || code.equals(DOLLAR)) {
                row.alternatives("signs").stream()
                        .filter(sign -> sign.length() > 1)
                        .forEach(told::add);
            }
        }
        return new HomeCurrency(byLand, told);
    }

    /** Returns the code of the dollar that {@code text}, which is about {@code place}, means by a bare "$"; empty when it is the usual one. */
    Optional<String> of(Optional<String> place, Places places, CharSequence text) {
        Optional<String> land = place;
        for (int depth = 0; land.isPresent() && depth < DEEPEST; depth++) {
            if (byLand.containsKey(land.get())) {
                return land.map(byLand::get).filter(code -> !tells(text));
            }
            land = land.flatMap(places::larger);
        }
        return Optional.empty();
    }

    private boolean tells(CharSequence text) {
        String all = text.toString();
        return told.stream().anyMatch(all::contains);
    }

    /** Returns {@code mention} in {@code home} where it is in dollars. */
    static Mention inHome(Mention mention, Optional<String> home) {
        return home.flatMap(code -> mention.unit()
                        .filter(unit -> unit.equals(DOLLAR) || unit.startsWith(DOLLAR + "/"))
                        .map(unit -> mention.as(mention.kind(), code + unit.substring(DOLLAR.length()))))
                .orElse(mention);
    }
}
