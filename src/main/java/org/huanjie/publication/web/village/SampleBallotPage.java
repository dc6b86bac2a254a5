package org.huanjie.publication.web.village;

import java.util.List;
import org.huanjie.shell.Page;

/**
 * 样票页 — the ballot as it will look in the hall, with nobody marked, how it is filled in, and what makes it void.
 *
 * @param title of the ballot
 * @param day of the vote; empty until it is fixed
 */
public record SampleBallotPage(
        String village,
        String back,
        String title,
        String day,
        List<Part> parts,
        String order,
        List<String> how,
        List<String> voids)
        implements Page {

    /** 选票部分 — one post's: how many may be chosen, the names printed for it in their order, and the lines left to write others in. */
    public record Part(String post, String most, List<String> names, int lines) {}
}
