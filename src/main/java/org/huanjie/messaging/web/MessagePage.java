package org.huanjie.messaging.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/**
 * 消息页 — one message as it arrives, on a drawn phone, and its way.
 *
 * @param sender who it comes from, as the phone shows it
 * @param bubble its text; why there is none where it may not or can no longer be read
 * @param facts what is known of it, word and value
 * @param told the address at which it is noted that its person was told; empty where it is none for paper
 */
public record MessagePage(
        String name,
        String sender,
        String clock,
        Optional<String> bubble,
        String hidden,
        List<Fact> facts,
        String state,
        String look,
        String told,
        List<Reason.Said> faults)
        implements Page {

    /** 消息事实. */
    public record Fact(String word, String value) {}

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
