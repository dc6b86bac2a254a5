package org.huanjie.wall.web.palette;

import java.util.List;
import org.huanjie.shell.Page;

/**
 * 面板结果 — what was found for a text, in parts; it says for which text, since the field may hold another by the time it comes.
 *
 * @param place what the answer was asked from: the path of the page below the palette
 */
public record PaletteRows(String text, String place, List<Part> parts) implements Page {

    /** 面板一组 — ways of one kind under their heading. */
    public record Part(String heading, List<PaletteLine> lines) {}
}
