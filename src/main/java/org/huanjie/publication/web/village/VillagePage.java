package org.huanjie.publication.web.village;

import java.util.List;
import java.util.Optional;
import org.huanjie.polling.desk.AccountView;
import org.huanjie.shell.Page;
import org.huanjie.shell.picture.QrPicture;
import org.huanjie.shell.web.PublicInvitation;

/**
 * 村公开页 — a village for its people: what comes next, how far it has come, who stands, who came, what was counted, what can be done.
 *
 * @param place the village with the divisions above it
 * @param account of ballots of the villagers' committee's vote
 * @param handed that its ballots and papers are with the archive, in a sentence
 * @param around what is of the village rather than of one election: its notices, its earlier terms, its own address
 * @param live whether people vote or ballots are counted now: the page then renews itself
 */
public record VillagePage(
        Place place,
        boolean live,
        Next next,
        List<Step> steps,
        List<Part> parts,
        Optional<Turnout> turnout,
        Optional<AccountView> account,
        Optional<String> handed,
        Objecting objecting,
        List<PublicInvitation.Line> invitations,
        Around around)
        implements Page {

    /** The name under which a browser saves the first count file of this page; empty while there is none to check. */
    public Optional<String> countFile() {
        return parts.stream()
                .flatMap(part -> part.files().stream())
                .map(Link::href)
                .filter(href -> href.endsWith(".json"))
                .findFirst()
                .map(href -> href.substring(href.indexOf(place.code())).replace("/count/", "-").replace('/', '-'));
    }

    /**
     * 本村其他 — what goes with any of its elections.
     *
     * @param committee who conducts the election, and how to reach them; none before they are chosen and after the archive
     * @param notices those that are posted, the last first
     * @param earlier the terms before, whose pages stay
     * @param lineage where it came from and went, as its office says
     * @param share the page's own address
     */
    public record Around(
            Optional<Committee> committee, List<Notice> notices, List<Link> earlier, Lineage lineage, Share share) {}

    /** 选委会 — its members by office, and in lines how to reach it, or who knows. */
    public record Committee(List<Member> members, List<String> reach) {}

    /** 选委会成员. */
    public record Member(String office, String name) {}

    /** 公告一条 — a posted notice with its day. */
    public record Notice(String day, String title, String href) {}

    /** 分享 — the address of the page, as text and to scan. */
    public record Share(String address, QrPicture picture) {}

    /** 沿革 — what the village was called before, into which it went, and which went into it, a link for each term held there. */
    public record Lineage(List<String> names, List<Link> next, List<Link> former) {}

    /** 村 — its name, its code and the divisions above it. */
    public record Place(String name, String code, String above) {}

    /**
     * 下一步 — what, when, a word on it, and where one can go for it.
     *
     * @param ways what most come for, each in a tap: the first is the one of these days
     */
    public record Next(String what, String when, String note, List<Link> ways) {

        Next with(List<Link> more) {
            return new Next(what, when, note, more);
        }
    }

    /** 链接. */
    public record Link(String word, String href) {}

    /** 进度 — a step done, at hand or to come, with its day. */
    public record Step(String css, String mark, String text, String day) {}

    /** 一项选举 — the body with its state in a word, who stands for it, its count and its result. */
    public record Part(
            String body,
            String state,
            String facts,
            Standing standing,
            List<String> proxies,
            List<String> mobile,
            Optional<Board> board,
            Optional<Result> result,
            List<Link> files) {}

    /** 唱票进度 — the count as it goes on: how far it is, the votes of each name in the order of the ballot, and the board in the hall. */
    public record Board(String progress, List<Tally> lines, Link page) {}

    /** 票数 — a name's votes so far, beside the ballots read. */
    public record Tally(String post, String name, String votes, int value, int read) {}

    /**
     * 参选人 — who stands, in the order of the list that is said.
     *
     * @param heading candidates, or who put themselves forward in a vote without a list (R-NM-11)
     */
    public record Standing(
            String heading,
            String order,
            List<Post> posts,
            List<Met> meetings,
            List<Met> preliminary) {

        static final Standing NOBODY = new Standing("", "", List.of(), List.of(), List.of());
    }

    /** 问答 — what was asked, and what was answered by whom. */
    public record Said(String who, String text) {}

    /** 见面 — when and where they meet villagers, who came, and what was asked and answered; or how representatives chose among them, in lines. */
    public record Met(String title, List<String> facts, List<Said> answers) {}

    /** 职位的候选人 — in the order of the list. */
    public record Post(String post, List<Card> cards) {}

    /** 参选人卡片 — one who stands with what they say, in parts that are the same for all; empty where nobody has said anything. */
    public record Card(String name, String says) {}

    /** 参选 — how many took part, and by the hour. */
    public record Turnout(String percent, String of, List<Hour> hours, int most) {}

    /** 一小时 — ballots handed out in it. */
    public record Hour(String hour, String issued, int value) {}

    /** 结果 — the outcome in a sentence, each person of each post with votes and reason, the rules that were applied. */
    public record Result(String headline, List<Line> lines, List<String> findings) {}

    /** 结果行. */
    public record Line(String post, String name, String votes, boolean elected, String verdict, String reason) {}

    /** 异议 — until when the roll can be objected to, and where. */
    public record Objecting(String text, Optional<Link> link) {}
}
