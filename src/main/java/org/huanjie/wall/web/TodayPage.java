package org.huanjie.wall.web;

import java.util.List;
import org.huanjie.shell.Page;

/**
 * 今日页 — what waits for the person who looks, then what is due for them.
 *
 * @param waiting how many things wait, late ones of the calendar among them
 * @param next what comes next, where nothing waits; empty where nothing does
 */
public record TodayPage(String day, int waiting, String next, List<Group> inbox, List<Group> today, List<Group> ahead)
        implements Page {

    /**
     * 同类事项 — what is to be done, once or in many places.
     *
     * @param many how many in words, empty for what stands alone
     * @param late how many of them are late in words; empty for none
     * @param due the soonest last day in words
     */
    public record Group(String what, String many, String late, String due, List<Item> items) {}

    /**
     * 事项.
     *
     * @param what what tells it from others of its kind
     * @param where the village; empty where it is the person's own
     */
    public record Item(String what, String where, String due, String since, boolean late, String href) {}
}
