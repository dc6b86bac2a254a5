package org.huanjie.responsibility.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;

/**
 * 三个一页 — the three of a village now and before, and the forms by which they change.
 *
 * @param path the page's own address
 * @param missing which of the three a village in term lacks, in words; empty where none
 * @param ask where the person is asked about relatives, if that stands against what was wanted; else empty
 * @param leaders county leaders linked to the village
 */
public record ThreeOnesPage(
        int status,
        String place,
        String villageHref,
        String path,
        boolean inTerm,
        String missing,
        List<Reason.Said> refusals,
        String ask,
        List<Card> cards,
        List<Clash> clashes,
        List<Leader> leaders,
        List<Past> history,
        boolean mayBind)
        implements Page {

    /**
     * 一个一 — one of the three.
     *
     * @param bond the bond's name, as forms send it
     * @param absences hours away, now and ahead, each in a sentence
     */
    public record Card(
            String bond,
            String word,
            String state,
            String look,
            List<Holder> holders,
            List<String> absences,
            Naming naming,
            Cover cover,
            Ending ending) {}

    /**
     * 在任的人 — who holds the bond, or takes it up.
     *
     * @param planned whether they have not taken it up yet
     */
    public record Holder(String id, String name, String office, String hours, boolean planned) {}

    /** 指定或交接 */
    public record Naming(boolean open, String word, PersonForm person, String from, String why, boolean needsWhy) {}

    /** 外出与代班 */
    public record Cover(boolean open, List<Option> people, String from, String until, String why) {}

    /** 免去 */
    public record Ending(boolean open, String from, String why) {}

    /** 冲突 — what stands against someone who answers for a village, and where they are asked. */
    public record Clash(
            String village,
            String villageHref,
            String name,
            String look,
            String word,
            List<Reason.Said> grounds,
            String ask) {}

    /** 挂钩的县领导 */
    public record Leader(String name, String duty, String kind) {}

    /** 历史 — one person's time, or one absence. */
    public record Past(String what, String who, String hours, String why) {}
}
