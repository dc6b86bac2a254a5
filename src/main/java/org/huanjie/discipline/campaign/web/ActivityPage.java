package org.huanjie.discipline.campaign.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.form.Form;

/**
 * 活动页 — one activity with its pictures, every entry behind it, and the forms that correct it.
 *
 * @param lines the entry and its corrections, in their order
 * @param writes whether this person may correct it; not where it was withdrawn
 * @param mostPhotos how many pictures it may have
 */
public record ActivityPage(
        String kind,
        String place,
        List<Crumb> crumbs,
        String address,
        Facts facts,
        List<Entry> lines,
        List<Photo> photos,
        boolean writes,
        boolean groups,
        int mostPhotos,
        String today,
        Form form)
        implements Page {

    /** 活动事实. */
    public record Facts(
            String day, String where, String people, String group, String material, String note, boolean withdrawn) {}

    /** 登记一行 — what it said, who and why. */
    public record Entry(String at, String by, String said, String why) {}

    /** 照片一张 — {@code release} is where it is let out or taken back; empty for who may not. */
    public record Photo(String src, boolean released, String release) {}

    @Override
    public int status() {
        return form.status();
    }
}
