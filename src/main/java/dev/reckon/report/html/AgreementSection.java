package dev.reckon.report.html;

import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Relation;
import dev.reckon.reconcile.Upstream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who agrees with whom: for every two authorities, on how many of the pairs of figures they share the figures meet. */
final class AgreementSection {

    private static final int MOST = 18;

    /** How many pairs of figures two authorities share, and how many of them meet. */
    private record Tally(int meet, int all) {

        Tally plus(boolean meets) {
            return new Tally(meet + (meets ? 1 : 0), all + 1);
        }
    }

    private record Pair(String a, String b) {}

    private final Map<Pair, Tally> pairs = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> shared = new HashMap<>();

    AgreementSection(List<Relation> relations) {
        for (Relation relation : relations) {
            String a = key(relation.a());
            String b = key(relation.b());
            if (!a.equals(b) && counts(relation.a()) && counts(relation.b())) {
                boolean meets = relation.type() != Relation.Type.BELOW && relation.type() != Relation.Type.ABOVE;
                add(a, b, meets);
                add(b, a, meets);
            }
        }
    }

    /** The same authority may go by a longer name elsewhere: the first one is shown. */
    private String key(Figure figure) {
        Upstream upstream = Upstream.of(figure);
        names.putIfAbsent(upstream.key(), upstream.name());
        return upstream.key();
    }

    private String name(String key) {
        return names.getOrDefault(key, key);
    }

    private void add(String a, String b, boolean meets) {
        pairs.merge(new Pair(a, b), new Tally(meets ? 1 : 0, 1), (old, one) -> old.plus(meets));
        shared.merge(a, 1, Integer::sum);
    }

    private static boolean counts(Figure figure) {
        return !figure.stance().rejects();
    }

    void write(Html html) {
        List<String> keys = shared.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        html.open("section", "id", "agreement", "aria-labelledby", "agreement-h");
        html.element("h2", "Who agrees with whom", "id", "agreement-h");
        html.element(
                "p",
                "For every two authorities: how many of the pairs of figures they give on the same question can both be true."
                        + (shared.size() > MOST ? " The " + MOST + " with most pairs are shown." : ""),
                "class",
                "minor");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-labelledby", "agreement-h");
        table(html, keys);
        html.close("div").close("section").line();
    }

    private void table(Html html, List<String> keys) {
        html.open("table", "class", "matrix").open("thead").open("tr").element("th", "Authority", "scope", "col");
        for (int i = 1; i <= keys.size(); i++) {
            html.element("th", String.valueOf(i), "scope", "col", "title", name(keys.get(i - 1)));
        }
        html.close("tr").close("thead").open("tbody");
        for (int i = 0; i < keys.size(); i++) {
            html.open("tr").element("th", (i + 1) + ". " + name(keys.get(i)), "scope", "row");
            for (String other : keys) {
                cell(html, keys.get(i), other);
            }
            html.close("tr").line();
        }
        html.close("tbody").close("table");
    }

    private void cell(Html html, String a, String b) {
        Tally tally = pairs.get(new Pair(a, b));
        if (tally == null) {
            html.element("td", a.equals(b) ? "" : "·", "class", a.equals(b) ? "self" : "apart");
            return;
        }
        double share = (double) tally.meet() / tally.all();
        String color = String.format(Locale.ROOT, "--share:%.0f%%", share * 100);
        html.element(
                "td",
                tally.meet() + "/" + tally.all(),
                "class",
                "share",
                "style",
                color,
                "title",
                name(a) + " and " + name(b));
    }
}
