package org.huanjie.discipline.misconduct.strip;

import java.io.IOException;
import org.huanjie.discipline.misconduct.strip.StrippedFile.Type;
import org.huanjie.shell.Budget;
import org.huanjie.shell.picture.Photograph;
import org.huanjie.shell.picture.Photograph.Kept;

/**
 * 去标识办法 — what a file is by its content, never by its name, and the file without its maker's marks. Whatever cannot be rid of them is not
 * taken. Pure; it computes for long, so that whoever asks does it in {@code HeavyWork}.
 */
public final class Stripping {

    /** 结果 — what is left of a file, or why it is not taken. */
    public sealed interface Result {
        record Done(StrippedFile file) implements Result {}

        record Refused(StripFault fault) implements Result {}
    }

    private Stripping() {}

    public static Result of(byte[] content) {
        if (content.length == 0) {
            return new Result.Refused(StripFault.EMPTY);
        }
        if (content.length > StrippedFile.LARGEST) {
            return new Result.Refused(StripFault.TOO_LARGE);
        }
        try {
            return new Result.Done(stripped(content));
        } catch (StripException e) {
            return new Result.Refused(e.fault());
        } catch (Budget.Spent | Photograph.TooLarge e) {
            return new Result.Refused(StripFault.BOMB);
        } catch (IOException | RuntimeException e) {
            // the readers throw both on what they cannot read
            return new Result.Refused(e.getCause() instanceof Budget.Spent ? StripFault.BOMB : StripFault.DAMAGED);
        }
    }

    private static StrippedFile stripped(byte[] content) throws IOException, StripException {
        if (FileHead.begins(content, 0, 0xFF, 0xD8, 0xFF)) {
            return new StrippedFile(Type.JPEG, Photograph.painted(content, Kept.DOCUMENT));
        }
        if (FileHead.begins(content, 0, 0x89, 'P', 'N', 'G')) {
            return new StrippedFile(Type.PNG, Photograph.painted(content, Kept.DOCUMENT));
        }
        if (FileHead.begins(content, 0, '%', 'P', 'D', 'F')) {
            return new StrippedFile(Type.PDF, PdfStrip.stripped(content));
        }
        if (FileHead.begins(content, 0, 'P', 'K', 3, 4)) {
            return OfficeStrip.stripped(content);
        }
        if (MediaStrip.isFilm(content)) {
            return new StrippedFile(MediaStrip.isSoundOnly(content) ? Type.M4A : Type.MP4, MediaStrip.film(content));
        }
        if (MediaStrip.isSound(content)) {
            return new StrippedFile(Type.MP3, MediaStrip.sound(content));
        }
        throw new StripException(StripFault.TYPE);
    }
}
