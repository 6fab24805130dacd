package dev.reckon.pipeline;

import dev.reckon.audit.Audit;
import dev.reckon.audit.Audited;
import dev.reckon.audit.Auditor;
import dev.reckon.audit.Finding;
import dev.reckon.audit.Levels;
import dev.reckon.audit.Sources;
import dev.reckon.base.Fence;
import dev.reckon.base.Sha256;
import dev.reckon.doc.Document;
import dev.reckon.figure.FigureReader;
import dev.reckon.figure.FigureReader.Result;
import dev.reckon.figure.Knowledge;
import dev.reckon.figure.Widths.Preset;
import dev.reckon.ingest.Ingested.Notice;
import dev.reckon.ingest.Readers;
import dev.reckon.ingest.text.TextBlocks;
import dev.reckon.lang.DataFolder;
import dev.reckon.mention.Mention;
import dev.reckon.reconcile.Reconciler;
import dev.reckon.reconcile.Reconciliation;
import dev.reckon.report.RunRecord;
import dev.reckon.report.folder.ReportFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** The stages, loaded and wired: from paths to texts, from texts to figures, from figures to verdicts. Immutable; safe for threads. */
@SuppressWarnings("ReferenceEquality") // the very figure or document that was read is meant
public final class Engine {

    /** The word lists and tables a run depends on. */
    static final List<String> DATA_FILES = List.of(
            "acts_alike.tsv",
            "cues.tsv",
            "currencies.tsv",
            "definitions.tsv",
            "dimensions.tsv",
            "events.tsv",
            "hedge_widths.tsv",
            "lang/en/abbreviations.tsv",
            "lang/en/acts.tsv",
            "lang/en/audit.tsv",
            "lang/en/counted.tsv",
            "lang/en/hedges.tsv",
            "lang/en/numbers.tsv",
            "lang/en/ranges.tsv",
            "lang/en/sayers.tsv",
            "lang/en/skips.tsv",
            "lang/en/threads.tsv",
            "lang/en/times.tsv",
            "lang/en/voices.tsv",
            "lang/en/words.tsv",
            "places_within.tsv",
            "prefixes.tsv",
            "units.tsv");

    private final DataFolder data;
    private final Settings settings;
    private final CompletableFuture<FigureReader> figures = new CompletableFuture<>();

    private Engine(DataFolder data, Settings settings) {
        this.data = data;
        this.settings = settings;
    }

    /** Loads the stages with the tables of {@code data} and the usual settings. */
    public static Engine load(DataFolder data) {
        return load(data, Settings.usual());
    }

    /**
     * Loads the stages with the tables of {@code data}.
     *
     * @throws dev.reckon.lang.BadDataException if a table cannot be used
     */
    public static Engine load(DataFolder data, Settings settings) {
        Engine engine = new Engine(data, settings);
        engine.load();
        Outcome.of(engine.figures);
        return engine;
    }

    /**
     * Returns the stages at once while the built-in tables are still being loaded on another core: whoever reads first waits for
     * them, and gets the {@link dev.reckon.lang.BadDataException} if one cannot be used.
     */
    public static Engine loadAhead(Settings settings) {
        Engine engine = new Engine(DataFolder.packed(), settings);
        Outcome.thread("loading ahead", engine::load).start();
        return engine;
    }

    private void load() {
        try {
            figures.complete(new FigureReader(Knowledge.load(data), settings.allNumbers()));
        } catch (RuntimeException | Error e) {
            figures.completeExceptionally(e);
        }
    }

    /** Returns the figures and the skipped numbers of {@code document}. */
    public Result read(Document document) {
        return Outcome.of(figures).read(document);
    }

    /** Returns the number phrases of {@code document} with every rule that read them, in text order. */
    public List<Mention> mentionsIn(Document document) {
        return Outcome.of(figures).mentionsIn(document);
    }

    /**
     * Reads texts and their figures, on all cores and in input order, a few texts in memory at a time.
     *
     * @param paths files, folders, or {@code -} for {@code stdin}
     * @param stdin read when a path is {@code -}; not closed
     * @param listener told of every text, rejection and notice; what it throws stops the reading
     */
    public void read(List<String> paths, InputStream stdin, Listener listener) {
        read(Readers.standard(), paths, stdin, listener);
    }

    /**
     * Does the same, but long plain texts come in parts, one after the other under one name, so that memory does not grow with
     * their length; see {@link #read(List, InputStream, Listener)}.
     */
    public void readInParts(List<String> paths, InputStream stdin, Listener listener) {
        read(Readers.inParts(), paths, stdin, listener);
    }

    private void read(Readers readers, List<String> paths, InputStream stdin, Listener listener) {
        try (OrderedReading reading = new OrderedReading(this::read)) {
            readers.read(paths, stdin, reading.telling(listener));
            reading.finish();
        }
    }

    /** Reads texts and their figures into memory, {@code watcher} being told too; see {@link #read(List, InputStream, Listener)}. */
    public Harvest harvest(List<String> paths, InputStream stdin, Listener watcher) {
        Harvest.Gatherer gatherer = new Harvest.Gatherer(watcher);
        read(paths, stdin, gatherer);
        return gatherer.harvest();
    }

    /**
     * Returns what is wrong with drafts, held against sources: both are read at once, and the sources are made ready while the drafts
     * are still being read, so that all cores have work from the first.
     *
     * @param drafts the paths of the drafts, as {@link #read(List, InputStream, Listener)} takes them
     * @param sources those of the sources; without any, only what the drafts say of themselves is checked
     * @param stdin read when a path is {@code -}; not closed
     * @param terms what was set about the audit
     * @param listener told of every text, rejection and notice, those of the drafts first, and of what the program failed on
     */
    public Audited audit(
            List<String> drafts, List<String> sources, InputStream stdin, AuditTerms terms, Listener listener) {
        Faults faults = new Faults();
        if (drafts.contains("-") && sources.contains("-")) {
            // there is one standard input, and the drafts come first
            Harvest read = terms.heeded(harvest(drafts, stdin, listener));
            Auditor auditor =
                    auditor(Audit.load(data, terms.preset()), terms.heeded(harvest(sources, stdin, listener)), faults);
            return told(audited(read, auditor, terms.levels()), faults, listener);
        }
        Transcript ofSources = new Transcript();
        // what texts are compared with is loaded while the tables they are read with still are
        CompletableFuture<Audit> audit = Outcome.apart("loading what compares", () -> Audit.load(data, terms.preset()));
        CompletableFuture<Auditor> auditor = Outcome.apart("reading the sources", () -> {
            Harvest read = terms.heeded(harvest(sources, stdin, ofSources));
            return auditor(Outcome.of(audit), read, faults);
        });
        Harvest read = terms.heeded(harvest(drafts, stdin, listener));
        Auditor ready = Outcome.of(auditor);
        ofSources.tell(listener);
        return told(audited(read, ready, terms.levels()), faults, listener);
    }

    private static Audited told(Audited audited, Faults faults, Listener listener) {
        faults.tell(listener);
        return audited;
    }

    /** Returns what the texts of {@code harvest} say together: questions with verdicts, relations, checks. */
    public Reconciliation reconcile(Harvest harvest) {
        return reconciler().reconcile(harvest.documents(), harvest.figures(), harvest.skipped());
    }

    /**
     * Returns the same, but leaves out a text, a check or a question that the program fails on.
     *
     * @param harvest the texts as read
     * @param listener told of what the program failed on and left out
     */
    public Reconciliation reconcile(Harvest harvest, Listener listener) {
        Faults faults = new Faults();
        Reconciliation all =
                reconciler().reconcile(harvest.documents(), harvest.figures(), harvest.skipped(), faults.fence());
        faults.tell(listener);
        return all;
    }

    /**
     * Writes the report to a folder, but leaves out a file or chart that the program fails on; see {@link ReportFolder#write}.
     *
     * @param reconciliation what the texts say together
     * @param run the record of the run
     * @param folder replaced whole
     * @param listener told of what the program failed on and left out
     */
    public void report(Reconciliation reconciliation, RunRecord run, Path folder, Listener listener)
            throws IOException {
        Faults faults = new Faults();
        ReportFolder.write(reconciliation, run, folder, faults.fence());
        faults.tell(listener);
    }

    /**
     * Returns what is wrong with drafts, held against sources.
     *
     * @param drafts the drafts as read
     * @param sources the sources as read; without texts, only what the drafts say of themselves is checked
     * @param levels what was set about rules
     * @param preset how generously hedges are read
     */
    public Audited audit(Harvest drafts, Harvest sources, Levels levels, Preset preset) {
        return audit(drafts, sources, levels, preset, Fence.none());
    }

    /**
     * Returns the same, but leaves out a text, a figure or a rule that the program fails on, and tells {@code listener} of it; see
     * {@link #audit(Harvest, Harvest, Levels, Preset)}.
     */
    public Audited audit(Harvest drafts, Harvest sources, Levels levels, Preset preset, Listener listener) {
        Faults faults = new Faults();
        Audited audited = audit(drafts, sources, levels, preset, faults.fence());
        faults.tell(listener);
        return audited;
    }

    private Audited audit(Harvest drafts, Harvest sources, Levels levels, Preset preset, Fence fence) {
        Auditor auditor = Audit.load(data, preset).against(new Sources(sources.documents(), sources.figures()), fence);
        return audited(drafts, auditor, levels);
    }

    private static Auditor auditor(Audit audit, Harvest sources, Faults faults) {
        return audit.against(new Sources(sources.documents(), sources.figures()), faults.fence());
    }

    private static Audited audited(Harvest drafts, Auditor auditor, Levels levels) {
        List<Finding> findings = new ArrayList<>();
        for (Document draft : drafts.documents()) {
            Result read = drafts.of(draft);
            findings.addAll(auditor.findings(draft, read.figures(), read.numbers(), levels));
        }
        int understood = drafts.figures().size();
        int found = understood + drafts.skipped().size();
        return new Audited(drafts.documents(), findings, List.of(), found, understood, drafts.skipped());
    }

    /** Returns what compares figures; loaded on demand, since reading alone does without. */
    public Reconciler reconciler() {
        return Reconciler.load(data);
    }

    /** Returns the record of a run that read {@code harvest}: versions, settings, and the hash of every input and word list. */
    public RunRecord record(String title, Harvest harvest) {
        SortedMap<String, String> versions = new TreeMap<>();
        versions.put("reckon", version());
        DATA_FILES.forEach(file -> versions.put("data/" + file, data.sha256(file)));
        return new RunRecord(
                title,
                versions,
                settings.byName(),
                harvest.documents().stream()
                        .map(document -> new RunRecord.Input(document.name(), document.sha256()))
                        .toList(),
                harvest.rejected().stream()
                        .map(r -> new RunRecord.Rejected(r.source(), r.code().toString(), r.why()))
                        .toList(),
                harvest.notices().stream().map(Notice::what).toList(),
                List.of());
    }

    /** Returns the version of the program; {@code development} when it runs from no jar. */
    public static String version() {
        return Optional.ofNullable(Engine.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** Returns {@code text} as a document called {@code name}, plain text or Markdown. */
    public static Document document(String name, String text) {
        String sha256 = Sha256.of(text);
        return new Document(name, sha256, Optional.empty(), text, TextBlocks.in(text));
    }

    /** Returns the data folder the stages were loaded from. */
    public DataFolder data() {
        return data;
    }

    /** Returns what was set about this run. */
    public Settings settings() {
        return settings;
    }
}
