package org.huanjie.access.door;

import org.huanjie.shell.Answer;

/** 公众首页 — the page at {@code /} for whoever is not signed in; the module that publishes implements it. */
public interface PublicStart {

    /** The page, with what is found for the text that was searched; an empty text finds nothing. */
    Answer page(String search);
}
