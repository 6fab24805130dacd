package dev.reckon.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reckon.doc.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a text is plain Markdown the blocks begin where the CommonMark reference parser begins them. */
class CommonMarkComparisonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# One\n\nText over\ntwo lines.\n\n## Two ##\nText right below.\n",
                "Title\n=====\n\nPart\n----\nText.\n\n### Three\n",
                "Before.\n\n```java\nint five = 5;\n\n# no heading\n```\n\nAfter.\n",
                "Before\n~~~~\n~~~\n~~~~\nAfter.\n",
                "- one\n- two\n  goes on\n- three\n\nText.\n",
                "1. one\n2. two\n\n   second paragraph of two\n\nText.\n",
                "* one\n    * inner\n    * inner two\n* two\n",
                "Text\n# Heading\nText.\n\n***\n\nText.\n",
                "Text with `code` and **bold** and a [link](x).\n\n- item with *stress*\n"
            })
    void beginsBlocksWhereCommonMarkDoes(String markdown) {
        assertEquals(byCommonMark(markdown), byBlocks(markdown));
    }

    private static List<String> byBlocks(String markdown) {
        List<String> found = new ArrayList<>();
        TextBlocks.in(markdown).forEach(block -> {
            String words = block.span().of(markdown);
            // Drawn lines are blocks of ours and no leaf with a place in CommonMark.
            boolean drawn = block.kind() == Kind.CODE && words.lines().count() == 1;
            if (!drawn) {
                String kind = block.kind() == Kind.LIST_ITEM
                        ? "PARAGRAPH"
                        : block.kind().toString();
                found.add(kind + (block.kind() == Kind.HEADING ? block.level() : "") + " at line "
                        + line(markdown, block.span().start()));
            }
        });
        return found;
    }

    private static int line(String text, int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private static List<String> byCommonMark(String markdown) {
        List<String> found = new ArrayList<>();
        Parser parser =
                Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
        parser.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                add("HEADING" + heading.getLevel(), heading);
            }

            @Override
            public void visit(FencedCodeBlock code) {
                add("CODE", code);
            }

            @Override
            public void visit(Paragraph paragraph) {
                add("PARAGRAPH", paragraph);
            }

            @Override
            public void visit(ListItem item) {
                visitChildren(item);
            }

            private void add(String kind, Node node) {
                SourceSpan first = node.getSourceSpans().get(0);
                found.add(kind + " at line " + first.getLineIndex());
            }
        });
        return found;
    }
}
