package dev.reckon.ingest.docx;

import dev.reckon.ingest.DocumentReader;
import dev.reckon.ingest.Ingested;
import dev.reckon.ingest.Ingested.Code;
import dev.reckon.ingest.Ingested.Rejected;
import dev.reckon.ingest.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** Turns away what lies in an OLE container, an old Office document or one under a password, and says how to mend each. */
public final class OldOfficeReader implements DocumentReader {

    private static final byte[] MAGIC = HexFormat.of().parseHex("D0CF11E0A1B11AE1");

    /** What a container is by the names of the streams in it. */
    private static final List<Content> CONTENTS = List.of(
            new Content(
                    "EncryptedPackage",
                    Code.PROTECTED,
                    "is protected by a password: open it in Word or LibreOffice and save a copy without one"),
            new Content(
                    "WordDocument",
                    Code.UNSUPPORTED_FORMAT,
                    "is an old Word document (.doc), which cannot be read: open it in Word or LibreOffice and save it as DOCX"),
            new Content(
                    "Workbook",
                    Code.UNSUPPORTED_FORMAT,
                    "is an old Excel workbook (.xls), which holds no text: leave it out"),
            new Content(
                    "PowerPoint Document",
                    Code.UNSUPPORTED_FORMAT,
                    "is an old PowerPoint presentation (.ppt), which cannot be read: save its text as DOCX or plain text"));

    private record Content(String stream, Code code, String why) {}

    @Override
    public boolean recognises(Source source) {
        byte[] head = source.head();
        return head.length >= MAGIC.length && startsAt(head, 0, MAGIC);
    }

    @Override
    public void read(Source source, Consumer<Ingested> sink) throws IOException {
        byte[] bytes = source.bytes();
        Content content = CONTENTS.stream()
                .filter(each -> contains(bytes, each.stream().getBytes(StandardCharsets.UTF_16LE)))
                .findFirst()
                .orElse(new Content(
                        "",
                        Code.UNSUPPORTED_FORMAT,
                        "is an old Office (OLE) document, which cannot be read: save it as DOCX, plain text or HTML"));
        sink.accept(new Rejected(source.name(), content.code(), source.name() + " " + content.why()));
    }

    private static boolean contains(byte[] bytes, byte[] words) {
        for (int i = 0; i + words.length <= bytes.length; i++) {
            if (bytes[i] == words[0] && startsAt(bytes, i, words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAt(byte[] bytes, int at, byte[] words) {
        for (int i = 0; i < words.length; i++) {
            if (bytes[at + i] != words[i]) {
                return false;
            }
        }
        return true;
    }
}
