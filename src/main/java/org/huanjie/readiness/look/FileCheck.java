package org.huanjie.readiness.look;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.huanjie.shell.Budget;
import org.huanjie.shell.picture.Photograph;
import org.huanjie.shell.picture.Photograph.Kept;
import org.huanjie.store.Attachments;

/**
 * 文件检查 — what a file is, by its content and never by its name, and whether it holds only what it shows: no macro, script, embedded
 * file or password. Pictures are painted anew, and so lose what their camera wrote about place, time and device.
 */
public final class FileCheck {

    /** 检查结果 — what is to be stored, or why nothing is. */
    public sealed interface Checked {
        record Good(FileType type, byte[] content) implements Checked {}

        record Faulty(FileFault fault) implements Checked {}
    }

    /** 不合格 — found while looking. */
    static final class Faulty extends Exception {
        private static final long serialVersionUID = 1L;
        private final FileFault fault;

        Faulty(FileFault fault) {
            super(fault.name());
            this.fault = fault;
        }

        FileFault fault() {
            return fault;
        }
    }

    private interface Look {
        Checked at(byte[] content) throws IOException, Faulty;
    }

    private static final Detector BY_CONTENT = MimeTypes.getDefaultMimeTypes();

    private static final Map<String, Look> LOOKS = Map.of(
            "application/pdf", content -> good(FileType.PDF, PdfLook.at(content)),
            "image/jpeg", content -> good(FileType.JPEG, Photograph.painted(content, Kept.DOCUMENT)),
            "image/png", content -> good(FileType.PNG, Photograph.painted(content, Kept.DOCUMENT)),
            "application/zip", content -> good(ZipLook.at(content), content),
            "application/x-tika-ooxml", content -> good(ZipLook.at(content), content),
            "application/x-tika-msoffice", content -> good(OleLook.at(content), content));

    private FileCheck() {}

    public static Checked of(byte[] content) {
        return of(content, Attachments.LARGEST);
    }

    /** The same for whoever takes larger files: of so many bytes at most. */
    public static Checked of(byte[] content, int most) {
        if (content.length == 0) {
            return new Checked.Faulty(FileFault.EMPTY);
        }
        if (content.length > most) {
            return new Checked.Faulty(FileFault.TOO_LARGE);
        }
        try {
            var look = LOOKS.get(mediaType(content));
            return look == null ? new Checked.Faulty(FileFault.TYPE) : look.at(content);
        } catch (Faulty e) {
            return new Checked.Faulty(e.fault());
        } catch (Budget.Spent | Photograph.TooLarge e) {
            return new Checked.Faulty(FileFault.BOMB);
        } catch (IOException | RuntimeException e) {
            // the readers throw both on what they cannot read
            return new Checked.Faulty(e.getCause() instanceof Budget.Spent ? FileFault.BOMB : FileFault.DAMAGED);
        }
    }

    private static String mediaType(byte[] content) throws IOException {
        return BY_CONTENT
                .detect(new ByteArrayInputStream(content), new Metadata())
                .getBaseType()
                .toString();
    }

    private static Checked good(FileType type, byte[] content) {
        return new Checked.Good(type, content);
    }
}
