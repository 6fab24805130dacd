package dev.reckon.ingest;

import dev.reckon.ingest.Ingested.Code;
import dev.reckon.ingest.Ingested.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Recognises formats without a reader by the bytes they begin with, and says what to do about each. */
final class ForeignFormats implements DocumentReader {

    private static final String SAVE_AS_TEXT = "save it as DOCX, PDF, plain text, Markdown or HTML";
    private static final String NO_TEXT = "leave it out";
    private static final String UNPACK = "unpack it and give the files in it";

    private static final List<Format> FORMATS = List.of(
            Format.document("an RTF document", "7B5C727466", SAVE_AS_TEXT),
            Format.document("a PostScript document", "252150532D", SAVE_AS_TEXT),
            Format.document("a DjVu document", "41542654464F524D", SAVE_AS_TEXT),
            Format.binary("a ZIP archive", "504B0304", UNPACK),
            Format.binary("an empty ZIP archive", "504B0506", NO_TEXT),
            Format.binary("a gzip archive", "1F8B", UNPACK),
            Format.binary("a bzip2 archive", "425A68", UNPACK),
            Format.binary("an xz archive", "FD377A585A00", UNPACK),
            Format.binary("a Zstandard archive", "28B52FFD", UNPACK),
            Format.binary("a 7z archive", "377ABCAF271C", UNPACK),
            Format.binary("a RAR archive", "526172211A07", UNPACK),
            Format.binary("a PNG image", "89504E470D0A1A0A", NO_TEXT),
            Format.binary("a JPEG image", "FFD8FF", NO_TEXT),
            Format.binary("a GIF image", "474946383761", NO_TEXT),
            Format.binary("a GIF image", "474946383961", NO_TEXT),
            Format.binary("a TIFF image", "49492A00", NO_TEXT),
            Format.binary("a TIFF image", "4D4D002A", NO_TEXT),
            Format.binary("an ELF program", "7F454C46", NO_TEXT),
            Format.binary("a Java class", "CAFEBABE", NO_TEXT),
            Format.binary("a SQLite database", "53514C69746520666F726D6174203300", NO_TEXT));

    /** What a ZIP archive is by the names in it, which stand in it uncompressed. */
    private static final List<Packed> PACKED = List.of(
            new Packed("xl/", "an XLSX document"),
            new Packed("ppt/", "a PPTX document"),
            new Packed("application/vnd.oasis.opendocument", "an OpenDocument document"),
            new Packed("application/epub+zip", "an EPUB document"));

    @Override
    public boolean recognises(Source source) {
        return formatOf(source.head()).isPresent();
    }

    @Override
    public void read(Source source, Consumer<Ingested> sink) {
        Format format = formatOf(source.head()).orElseThrow();
        String why = "%s is %s, which cannot be read: %s".formatted(source.name(), format.name(), format.advice());
        sink.accept(new Rejected(source.name(), format.code(), why));
    }

    private static Optional<Format> formatOf(byte[] head) {
        return FORMATS.stream()
                .filter(format -> format.begins(head))
                .findFirst()
                .map(format ->
                        format.name().equals("a ZIP archive") ? packed(head).orElse(format) : format);
    }

    private static Optional<Format> packed(byte[] head) {
        String names = new String(head, StandardCharsets.ISO_8859_1);
        return PACKED.stream()
                .filter(packed -> names.contains(packed.entry()))
                .findFirst()
                .map(packed -> Format.document(packed.name(), "504B0304", SAVE_AS_TEXT));
    }

    private record Packed(String entry, String name) {}

    private record Format(String name, String magic, Code code, String advice) {

        static Format document(String name, String magic, String advice) {
            return new Format(name, magic, Code.UNSUPPORTED_FORMAT, advice);
        }

        static Format binary(String name, String magic, String advice) {
            return new Format(name, magic, Code.BINARY, advice);
        }

        boolean begins(byte[] head) {
            byte[] prefix = HexFormat.of().parseHex(magic);
            return head.length >= prefix.length && Arrays.equals(head, 0, prefix.length, prefix, 0, prefix.length);
        }
    }
}
