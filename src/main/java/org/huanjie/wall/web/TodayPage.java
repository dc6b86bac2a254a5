package org.huanjie.wall.web;

import java.util.List;
import org.huanjie.shell.Page;

/** 今日页 — what is due for the person who looks. */
public record TodayPage(String day, List<Item> late, List<Item> today, List<Item> ahead) implements Page {

    /**
     * 事项.
     *
     * @param when the hour of today, else the day with its hour; empty for today without one
     */
    public record Item(String when, String what, String where, String href) {}
}
