package org.huanjie.wall.web.palette;

import org.huanjie.shell.Page;

/** 面板页 — the palette as a page of its own, for browsers without scripts. */
public record PalettePage(PaletteRows rows) implements Page {}
