package dev.reckon.audit;

import dev.reckon.align.Aspects;
import dev.reckon.base.Fence;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Widths;
import dev.reckon.figure.Widths.Preset;
import dev.reckon.lang.DataFolder;
import dev.reckon.reconcile.check.Checks;
import java.util.List;

/** Audits drafts: runs every rule over a draft and its sources. Immutable; same input, same findings. */
public final class Audit {

    private final Draft.Kit kit;
    private final Checks checks;

    private Audit(Draft.Kit kit, Checks checks) {
        this.kit = kit;
        this.checks = checks;
    }

    /** Returns an audit with the tables of {@code data} that reads hedges as usual. */
    public static Audit load(DataFolder data) {
        return load(data, Preset.DEFAULT);
    }

    /** Returns an audit with the tables of {@code data} that reads hedges as generously as {@code preset} says. */
    public static Audit load(DataFolder data, Preset preset) {
        Aspects aspects = Aspects.load(data);
        AuditWords words = AuditWords.load(data);
        Widths widths = Widths.load(data);
        Draft.Kit kit = new Draft.Kit(
                aspects, new Voices(words.of("plain"), words.of("body")), words, words.vocabulary(), widths, preset);
        return new Audit(kit, new Checks(aspects, widths));
    }

    /**
     * Returns what is wrong with a draft, in text order, by the levels the rules have of themselves.
     *
     * @param document the draft
     * @param figures its figures, in text order
     * @param sources what it is held against; {@link Sources#none()} leaves the rules that look at the draft alone
     */
    public List<Finding> findings(Document document, List<Figure> figures, Sources sources) {
        return findings(document, figures, sources, Levels.usual());
    }

    /** Returns what is wrong with a draft, in text order, by {@code levels}. */
    public List<Finding> findings(Document document, List<Figure> figures, Sources sources, Levels levels) {
        return findings(document, figures, figures, sources, levels);
    }

    /**
     * Returns what is wrong with a draft, in text order, by {@code levels}.
     *
     * @param document the draft
     * @param figures its figures, in text order
     * @param numbers its figures with the bare small numbers that are no estimates but may be items of a sum, in text order
     * @param sources what it is held against
     * @param levels what was set about rules
     */
    public List<Finding> findings(
            Document document, List<Figure> figures, List<Figure> numbers, Sources sources, Levels levels) {
        return against(sources).findings(document, figures, numbers, levels);
    }

    /** Returns what audits any number of drafts against {@code sources}, which are read once. */
    public Auditor against(Sources sources) {
        return against(sources, Fence.none());
    }

    /** Returns the same, but one that goes on with the rest where the program fails on a text, a figure or a rule. */
    public Auditor against(Sources sources, Fence fence) {
        return new Auditor(kit, checks, sources, fence);
    }
}
