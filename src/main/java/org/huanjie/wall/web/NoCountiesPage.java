package org.huanjie.wall.web;

import org.huanjie.shell.Page;

/** 没有县区 — what a province sees before the divisions of a county are there. */
public record NoCountiesPage() implements Page {}
