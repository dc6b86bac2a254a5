package org.huanjie.shell;

/** 应答 — what a handler gives back to a browser: a page to show, or the way to the next one. */
public sealed interface Answer permits Page, Redirect {}
