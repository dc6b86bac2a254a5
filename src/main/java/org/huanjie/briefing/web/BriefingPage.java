package org.huanjie.briefing.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;

/**
 * 选情分析会页 — the meetings of a village, a town or a county: today's agenda, the roster, what was held and what was not.
 *
 * @param due what is to be held, and by when, in words
 * @param missed what was not held, in words; empty where nothing is missing
 * @param mayRecord whether this person can take today's or an earlier meeting down
 * @param recorded the page of the meeting of the day or week, where it is on record
 * @param guests who is asked to today's meeting; only for a village
 * @param members who of the county's group can be asked
 * @param rules when meetings are due; forms for the county's office, empty elsewhere
 * @param typed what came back from a form that was refused, by field name
 */
public record BriefingPage(
        int status,
        String place,
        String path,
        String kind,
        String state,
        String look,
        String due,
        String missed,
        List<String> missedDays,
        List<Reason.Said> refusals,
        boolean mayRecord,
        Optional<String> recorded,
        List<BriefingAgenda> agenda,
        boolean mayName,
        List<SeatRow> roster,
        List<Option> seats,
        boolean isVillage,
        boolean mayInvite,
        List<String> guests,
        List<Option> members,
        List<HeldRow> held,
        String counted,
        List<VillageRow> villages,
        List<TownRow> towns,
        String overview,
        List<RuleForm> rules,
        String today,
        Map<String, String> typed)
        implements Page {

    /** What was typed into this field; empty where nothing was. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** 席位行 — {@code id} is empty where nobody holds the seat. */
    public record SeatRow(String id, String seat, String organ, String person, String since) {}

    /** 已开会议 — one that is on record. */
    public record HeldRow(String day, String href, String came, String minutes, String recorder, String later) {}

    /** 村的会议 — how a village stands to today's. */
    public record VillageRow(String name, String href, String state, String look, String last, int guided) {}

    /** 镇的会议 — how a town stands to this week's, and its villages to today's. */
    public record TownRow(
            String name, String href, String state, String look, int owing, int held, int guided, List<Link> without) {}

    /** 村名 — with its page. */
    public record Link(String name, String href) {}

    /** 开会设置表单 — of one kind of meeting. */
    public record RuleForm(
            String kind, String word, boolean daily, List<Option> weekdays, int hour, List<Option> stages) {}
}
