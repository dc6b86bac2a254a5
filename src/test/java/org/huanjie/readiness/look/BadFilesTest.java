package org.huanjie.readiness.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.huanjie.BadInput;
import org.huanjie.Case;
import org.huanjie.readiness.evidence.EvidenceFilesIT;
import org.huanjie.readiness.look.FileCheck.Checked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 坏的佐证文件 — whatever becomes of a file of each kind on its way, or of whoever made it: it is taken or it is refused, and the look at it
 * makes no more room than a few times what such a file may hold.
 */
class BadFilesTest {

    private static final int OF_THE_SOAK = 4_000;
    private static final long MEGABYTE = 1 << 20;

    /** Documents of a few kilobytes; a picture's header alone may speak of as many pixels as a picture may have. */
    private static final long ROOM_FOR_A_DOCUMENT = 32 * MEGABYTE;

    private static final long ROOM_FOR_A_PICTURE = 1_024 * MEGABYTE;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private int refused;

    @Test
    void aFewOfEachKindAreTakenOrRefused() throws IOException {
        assertThat(failures(60, 20261129)).isEmpty();
        assertThat(refused).isGreaterThan(200);
    }

    @Tag("soak")
    @Test
    void manyOfEachKindAreTakenOrRefused() throws IOException {
        assertThat(failures(OF_THE_SOAK, 20170304)).isEmpty();
    }

    /** A header of half a kilobyte that speaks of a gigabyte of tables. */
    @Test
    void tablesThatAreNotThereMakeNoRoom() throws IOException {
        var file = ole("Workbook", new byte[8]);
        file[44] = 0;
        file[45] = 6;
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(FileCheck.of(file)).isEqualTo(new Checked.Faulty(FileFault.BOMB));
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(8 * MEGABYTE);
    }

    private List<String> failures(int each, long seed) throws IOException {
        var bad = new BadInput(seed);
        var failures = new ArrayList<String>();
        for (var good : corpus().entrySet()) {
            assertThat(FileCheck.of(good.getValue())).as(good.getKey()).isInstanceOf(Checked.Good.class);
            for (int n = 0; n < each; n++) {
                var file = bad.file(good.getValue());
                look(file).ifPresent(failure -> failures.add(good.getKey() + " seed " + seed + ": " + failure));
            }
        }
        return failures;
    }

    private Optional<String> look(byte[] file) {
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            if (FileCheck.of(file) instanceof Checked.Faulty) {
                refused++;
            }
        } catch (RuntimeException | Error e) {
            return Optional.of(e.toString());
        }
        long made = threads.getCurrentThreadAllocatedBytes() - before;
        boolean picture = file.length > 1 && (file[0] == (byte) 0xFF || file[0] == (byte) 0x89);
        return made > (picture ? ROOM_FOR_A_PICTURE : ROOM_FOR_A_DOCUMENT)
                ? Optional.of(made + " bytes made for " + file.length)
                : Optional.empty();
    }

    private static Map<String, byte[]> corpus() throws IOException {
        var corpus = new LinkedHashMap<String, byte[]>();
        corpus.put("pdf", EvidenceFilesIT.pdf());
        corpus.put("docx", EvidenceFilesIT.zip("word/media/a.png"));
        corpus.put("docx with descriptors", Case.file("61-stored-data-descriptor.docx"));
        corpus.put("doc", ole("WordDocument", new byte[64]));
        corpus.put(
                "xls",
                ole("Workbook", new byte[] {9, 8, 4, 0, 0, 6, 5, 0, (byte) 0x85, 0, 8, 0, 1, 2, 3, 4, 0, 0, 1, 0}));
        corpus.put("jpeg", picture("jpg"));
        corpus.put("jpeg with fill bytes", Case.file("07-fill-bytes.jpg"));
        corpus.put("png", picture("png"));
        return corpus;
    }

    private static byte[] picture(String kind) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), kind, out);
        return out.toByteArray();
    }

    private static byte[] ole(String stream, byte[] content) throws IOException {
        try (var file = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            file.createDocument(new ByteArrayInputStream(content), stream);
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
