package org.huanjie.election.web.village;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/** 村内页 — where the village's elections stand, what is next and who does it, what stands against it, what is to be done, and the terms before. */
public record VillagePage(
        Head head,
        String village,
        List<Reason.Said> refused,
        List<BodyCard> bodies,
        List<Task> tasks,
        List<Task> earlier)
        implements Page {

    /** 组织卡 — one body's election: its stages, the next step, the forms of this module. */
    public record BodyCard(
            String slug,
            String name,
            String fixed,
            String stands,
            List<Line> lines,
            Optional<Next> next,
            List<Task> forms) {}

    /** 未满足项 — a reason against the next stage, what opens it, and where, if the viewer works there. */
    public record Against(String text, String remedy, Optional<Task> place) {}

    /** 阶段行. {@code state} is {@code done}, {@code now} or {@code ahead}. */
    public record Line(int number, String name, String state, String when) {}

    /** 下一步 — the next stage: who enters it, what stands against it, whether the viewer may press it. */
    public record Next(String here, String stage, String name, String who, List<Against> against, boolean mine) {}

    /** 任务. */
    public record Task(String word, String href) {}

    @Override
    public int status() {
        return refused.isEmpty() ? 200 : 422;
    }
}
