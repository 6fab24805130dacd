package dev.reckon.audit;

import dev.reckon.base.Span;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;

/**
 * A figure a finding rests on.
 *
 * @param document the text it stands in: the draft or a source
 * @param span where it stands, UTF-16 offsets
 * @param sentence the sentence it stands in
 * @param role what it is to the finding: {@code part}, {@code whole}, {@code source} ...
 */
public record Related(Document document, Span span, Span sentence, String role) {

    /** Returns {@code figure} in the role {@code role}. */
    static Related of(Figure figure, String role) {
        return new Related(figure.document(), figure.span(), figure.sentence(), role);
    }

    /** Returns the words of the figure. */
    public String surface() {
        return span.of(document.text());
    }

    /** Returns the words of its sentence. */
    public String sentenceText() {
        return sentence.of(document.text());
    }
}
