package org.huanjie.discipline.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.county.ListEntries;
import org.huanjie.discipline.campaign.Activity.Told;
import org.huanjie.shell.Reason;

/** 活动登记内容 — what somebody enters of an activity, with what is wrong with it. */
public record ActivityReport(String kind, int group, LocalDate day, Told told) {

    public static final int MOST_PEOPLE = 9_999;
    public static final int LONGEST_PLACE = 60;
    public static final int LONGEST_TEXT = 400;
    public static final int MOST_GROUPS = 99;

    /** All faults, each at its field. */
    List<Reason> faults(ListEntries kinds, LocalDate today) {
        var faults = new ArrayList<Reason>();
        if (kind.equals(ActivityKinds.REMINDER)
                || kinds.find(kind).isEmpty()) {
            faults.add(CampaignRefusal.NO_KIND.of().at("kind"));
        }
        if (day.isAfter(today)) {
            faults.add(CampaignRefusal.NOT_YET.of().at("day"));
        }
        if (told.people() < 1 || told.people() > MOST_PEOPLE) {
            faults.add(CampaignRefusal.PEOPLE.of(MOST_PEOPLE).at("people"));
        }
        if (told.place().isBlank() || told.place().length() > LONGEST_PLACE) {
            faults.add(CampaignRefusal.PLACE.of(LONGEST_PLACE).at("place"));
        }
        if (told.material().length() > LONGEST_TEXT || told.note().length() > LONGEST_TEXT) {
            faults.add(CampaignRefusal.LONG.of(LONGEST_TEXT));
        }
        if (group < 0 || group > MOST_GROUPS) {
            faults.add(CampaignRefusal.GROUP.of(MOST_GROUPS).at("group"));
        }
        return faults;
    }
}
