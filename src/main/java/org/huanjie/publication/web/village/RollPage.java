package org.huanjie.publication.web.village;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;

/** 名单公开页 — the posted roll: names, sex and group, found by one's own name; before the posting nothing, after it no more than whether a name that one knows is on it. */
public record RollPage(
        String village,
        String back,
        String path,
        String query,
        String count,
        Optional<String> answer,
        Optional<String> objection,
        List<Group> groups)
        implements Page {

    /** 一组 — the voters of a group; a birth year only beside two of one name. */
    public record Group(String group, List<Voter> voters) {}

    /** 选民. */
    public record Voter(String name, String sex, String note) {}
}
