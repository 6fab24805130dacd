package dev.reckon.figure;

import dev.reckon.base.Span;
import dev.reckon.doc.Document;
import dev.reckon.figure.Attribution.Grounds;
import dev.reckon.mention.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One numeric estimate of one document, as the words state it.
 *
 * @param id stable: a hash of the document's text and the span
 * @param document the document it stands in
 * @param span the number phrase with its hedge, scale word and per-unit, without the noun counted
 * @param sentence the sentence it stands in
 * @param kind what sort of quantity it is
 * @param unit {@code people}, the noun counted, {@code %}, an ISO 4217 code, a unit name such as {@code tonne}, {@code
 *     fraction} or {@code times}
 * @param value the stated value and its intervals
 * @param what what is counted, as the text says it; may be empty
 * @param nature the noun for what sort of number it is where {@code what} says so with a verb or a preposition only: deaths, attendance,
 *     share, increase, decline ...
 * @param act the act by its lexicon id ({@code killed}, {@code executed}, {@code deported} ...), if any
 * @param event the named event, if any
 * @param population whom or what it counts more narrowly, if stated
 * @param place where, if stated
 * @param period when, if stated
 * @param attribution who says so
 * @param stance what the text does with it
 * @param rule id of the rule that read the number
 * @param carried which of act, event, place and period the sentence itself does not state: they are carried over from a heading, an
 *     earlier sentence, a named event or what the document is about, and so are weak evidence
 * @param grounds why its place and its period were taken, and what was not; empty for figures made outside any text
 */
public record Figure(
        String id,
        Document document,
        Span span,
        Span sentence,
        Kind kind,
        String unit,
        Value value,
        String what,
        Optional<String> nature,
        Optional<String> act,
        Optional<String> event,
        Optional<String> population,
        Optional<String> place,
        Optional<Period> period,
        Attribution attribution,
        Stance stance,
        String rule,
        Set<Field> carried,
        Map<Field, Grounds> grounds) {

    /** A field that may be carried over from elsewhere in the document. */
    public enum Field {
        ACT,
        EVENT,
        PLACE,
        PERIOD
    }

    /** Copies the set and the map. */
    public Figure {
        carried = Set.copyOf(carried);
        grounds = Map.copyOf(grounds);
    }

    /** Makes a figure whose fields all stand in its sentence. */
    public Figure(
            String id,
            Document document,
            Span span,
            Span sentence,
            Kind kind,
            String unit,
            Value value,
            String what,
            Optional<String> act,
            Optional<String> event,
            Optional<String> population,
            Optional<String> place,
            Optional<Period> period,
            Attribution attribution,
            Stance stance,
            String rule) {
        this(
                id,
                document,
                span,
                sentence,
                kind,
                unit,
                value,
                what,
                Optional.empty(),
                act,
                event,
                population,
                place,
                period,
                attribution,
                stance,
                rule,
                Set.of(),
                Map.of());
    }

    /** Returns whether {@code field} is carried over rather than stated in the figure's sentence. */
    public boolean isCarried(Field field) {
        return carried.contains(field);
    }

    /** Returns the words of the number phrase. */
    public String surface() {
        return span.of(document.text());
    }

    /** Returns whether the number phrase shows a digit: not so "a third" and "a dozen". */
    public boolean isInDigits() {
        String surface = surface();
        for (int at = 0; at < surface.length(); at++) {
            if (Character.isDigit(surface.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the words of the sentence it stands in. */
    public String sentenceText() {
        return sentence.of(document.text());
    }

    /** Returns what is counted, its nature first: "deaths: the storm killed … people"; may be empty. */
    public String description() {
        return nature.filter(noun -> !what.isEmpty())
                .map(noun -> noun + ": " + what)
                .orElse(what.isEmpty() ? nature.orElse("") : what);
    }

    /** Returns this figure, said by {@code source}. */
    public Figure saidBy(Attribution source) {
        return new Figure(
                id,
                document,
                span,
                sentence,
                kind,
                unit,
                value,
                what,
                nature,
                act,
                event,
                population,
                place,
                period,
                source,
                stance,
                rule,
                carried,
                grounds);
    }
}
