package org.huanjie.wall.web.palette;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.door.AnyRole;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Answer;
import org.huanjie.shell.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 命令面板的网页 — the palette as a page, and its rows alone while one types. */
@Controller
class PaletteController {

    private final Palette palette;
    private final Frames frames;

    PaletteController(Palette palette, Frames frames) {
        this.palette = palette;
        this.frames = frames;
    }

    @AnyRole
    @GetMapping("/palette")
    Answer page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String at,
            SignedIn who,
            HttpServletRequest request) {
        return new PalettePage(rows(q, at, who, request));
    }

    @AnyRole
    @GetMapping("/palette/rows")
    Answer typed(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String at,
            SignedIn who,
            HttpServletRequest request) {
        return rows(q, at, who, request);
    }

    private PaletteRows rows(String q, String at, SignedIn who, HttpServletRequest request) {
        return palette.find(PaletteText.of(q), at, who, frames.words(request));
    }
}
