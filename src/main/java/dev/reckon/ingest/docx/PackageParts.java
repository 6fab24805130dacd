package dev.reckon.ingest.docx;

import dev.reckon.ingest.Ingested.Code;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The XML parts of a package, unpacked under limits: a small file that unpacks to gigabytes is turned away before it does.
 *
 * @param byName the parts by their names without a leading slash
 */
record PackageParts(Map<String, byte[]> byName) {

    private static final int MAX_UNPACKED = 1 << 27;

    /** Below this size a file may be as repetitive as it likes; above it real documents stay far below the ratio. */
    private static final int HARMLESS = 1 << 23;

    private static final int MAX_RATIO = 150;
    private static final int MAX_ENTRIES = 20_000;
    private static final int END_RECORD = 22 + (1 << 16);
    private static final byte[] END_MARK = {'P', 'K', 5, 6};

    /**
     * Unpacks {@code bytes}.
     *
     * @throws BadPackageException if they are cut off, broken or unpack to too much
     */
    static PackageParts in(byte[] bytes) throws BadPackageException {
        String reading = "the first part";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            Map<String, byte[]> parts = new HashMap<>();
            Budget budget = new Budget(bytes.length);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                reading = entry.getName();
                budget.entry();
                String name = entry.getName().replace('\\', '/');
                // the rest (pictures, fonts) is passed over, but still unpacked by the stream
                byte[] part = budget.unpack(zip, isXml(name));
                if (isXml(name) && parts.putIfAbsent(canonical(name), part) != null) {
                    throw BadPackageException.damaged("it holds " + shown(name) + " twice");
                }
            }
            if (!hasEnd(bytes)) {
                throw cutOff(reading);
            }
            return new PackageParts(parts);
        } catch (EOFException e) {
            throw cutOff(reading);
        } catch (ZipException | IllegalArgumentException e) {
            throw BadPackageException.damaged(shown(reading) + " does not unpack");
        } catch (BadPackageException e) {
            throw e;
        } catch (IOException e) {
            throw BadPackageException.damaged(shown(reading) + " does not unpack");
        }
    }

    private static BadPackageException cutOff(String reading) {
        return new BadPackageException(
                Code.DAMAGED, "is a DOCX document that is cut off in or after " + shown(reading) + ": fetch it again");
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    private static String canonical(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }

    /** Returns a part's name as it may be shown: names come out of the file and may hold anything. */
    private static String shown(String name) {
        String clean = name.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(60)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.isBlank() ? "a part without a name" : clean;
    }

    private static boolean hasEnd(byte[] bytes) {
        for (int i = bytes.length - END_MARK.length; i >= Math.max(0, bytes.length - END_RECORD); i--) {
            if (bytes[i] == END_MARK[0]
                    && bytes[i + 1] == END_MARK[1]
                    && bytes[i + 2] == END_MARK[2]
                    && bytes[i + 3] == END_MARK[3]) {
                return true;
            }
        }
        return false;
    }

    /** Returns the part called {@code name}. */
    Optional<byte[]> part(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Counts what was unpacked. */
    private static final class Budget {

        private final long most;
        private final byte[] buffer = new byte[1 << 14];
        private long unpacked;
        private long kept;
        private int entries;

        Budget(int packed) {
            this.most = Math.max(HARMLESS, (long) packed * MAX_RATIO);
        }

        void entry() throws BadPackageException {
            if (++entries > MAX_ENTRIES) {
                throw tooMuch("it has more than " + MAX_ENTRIES + " parts");
            }
        }

        byte[] unpack(InputStream part, boolean keep) throws IOException {
            ByteArrayOutputStream into = new ByteArrayOutputStream();
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                unpacked += read;
                kept += keep ? read : 0;
                if (unpacked > most || kept > MAX_UNPACKED) {
                    throw tooMuch("it unpacks to more than " + (Math.min(unpacked, most) >> 20) + " MiB");
                }
                if (keep) {
                    into.write(buffer, 0, read);
                }
            }
            return into.toByteArray();
        }

        private static BadPackageException tooMuch(String what) {
            return new BadPackageException(
                    Code.TOO_LARGE, "is no DOCX document that anybody wrote (" + what + "): leave it out, or split it");
        }
    }
}
