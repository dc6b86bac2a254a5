package org.huanjie.wall.web.palette;

/**
 * 面板行 — one way of the palette.
 *
 * @param word what stands large
 * @param note what tells it from others of its name: a town, a role, a day; empty where nothing does
 */
public record PaletteLine(String word, String note, String href) {}
