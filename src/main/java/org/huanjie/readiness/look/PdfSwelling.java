package org.huanjie.readiness.look;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.huanjie.readiness.look.FileCheck.Faulty;
import org.huanjie.shell.Budget;

/**
 * 版式文件的膨胀 — streams that hold objects are unpacked as soon as a PDF is opened: those that would fill the memory are found before.
 *
 * <p>Every place that looks like the beginning of a stream is unpacked, since what a file says of its streams cannot be believed; what
 * goes in and what comes out is counted over all of them, so that the work is a few times the file's own length, however its streams lie
 * within each other.
 */
final class PdfSwelling {

    /** What holds the file's own objects may swell to this in all; pictures are not unpacked here. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int READ_AGAIN = 4;
    private static final int SPARE = 1 << 20;
    private static final String STREAM = "stream";
    private static final int LONGEST_GAP = 16;

    /** Two filters unpack what another has unpacked: no program writes objects so, and nobody could say how large they are. */
    private static final Pattern OBJECTS = Pattern.compile("/ObjStm|/XRef");

    private static final Pattern FILTER = Pattern.compile(
            "/(Fl|FlateDecode|LZW|LZWDecode|A85|ASCII85Decode|AHx|"
                    + "ASCIIHexDecode|RL|RunLengthDecode|Crypt|CCF|CCITTFaxDecode|DCT|DCTDecode|JPXDecode|JBIG2Decode)(?![\\w])");

    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

    private final byte[] content;
    private final String text;
    private final Budget in;
    private final Budget out = new Budget(MOST_BYTES);
    private final byte[] buffer = new byte[1 << 16];

    private PdfSwelling(byte[] content) {
        this.content = content;
        this.text = new String(content, StandardCharsets.ISO_8859_1);
        this.in = new Budget((long) READ_AGAIN * content.length + SPARE);
    }

    static void refuse(byte[] content) throws Faulty, Budget.Spent {
        new PdfSwelling(content).refuse();
    }

    private void refuse() throws Faulty, Budget.Spent {
        int after = 0;
        for (int at = text.indexOf(STREAM); at >= 0; at = text.indexOf(STREAM, at + STREAM.length())) {
            if (!text.startsWith("end", Math.max(0, at - 3))) {
                look(dictionary(after, at), at + STREAM.length());
            }
            after = at;
        }
    }

    // what stands between the stream before and this one
    private String dictionary(int after, int at) {
        var between = text.substring(after, at);
        var words = between.substring(Math.max(0, between.lastIndexOf(" obj")));
        return words.indexOf('#') < 0
                ? words
                : ESCAPED.matcher(words)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    private void look(String dictionary, int from) throws Faulty, Budget.Spent {
        boolean holdsObjects = OBJECTS.matcher(dictionary).find();
        if (holdsObjects) {
            var filters = FILTER.matcher(dictionary)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            if (filters.size() > 1 || filters.stream().anyMatch(filter -> !filter.startsWith("Fl"))) {
                throw new Faulty(FileFault.BOMB);
            }
        }
        if (holdsObjects || !dictionary.contains("/Image")) {
            unpack(begin(from));
        }
    }

    // after the word: blanks, and the end of the line
    private int begin(int from) {
        int at = from;
        while (at < content.length && at < from + LONGEST_GAP && content[at] <= ' ' && content[at] >= 0) {
            at++;
        }
        return at;
    }

    private void unpack(int from) throws Budget.Spent {
        if (from >= content.length || content[from] >> 4 != 0x7 || (content[from] & 0xF) != 8) {
            return; // not deflated
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            for (int read = 1; read > 0; ) {
                long before = inflater.getBytesRead();
                read = inflater.inflate(buffer);
                in.spend(inflater.getBytesRead() - before);
                out.spend(read);
            }
        } catch (DataFormatException e) {
            // the reader of the file says whether it is damaged
        } finally {
            inflater.end();
        }
    }
}
