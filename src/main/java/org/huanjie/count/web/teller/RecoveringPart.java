package org.huanjie.count.web.teller;

import java.util.List;
import org.huanjie.shell.Reason;

/**
 * 清点一节 — the part of the count's page in which the ballots taken from the boxes are counted.
 *
 * @param against what stands against counting now: a box not in, a seal not checked, ballots not mixed
 * @param boxes where the boxes are brought in and mixed; empty at a meeting
 * @param counts every count so far, in words
 * @param stopped whether the last one was above the ballots handed out
 * @param stands whether it stood above when someone else counted again
 */
public record RecoveringPart(
        String path,
        boolean controls,
        String issued,
        String boxes,
        List<Reason.Said> against,
        List<String> counts,
        boolean stopped,
        boolean stands) {}
