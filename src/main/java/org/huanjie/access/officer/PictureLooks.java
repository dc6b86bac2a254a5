package org.huanjie.access.officer;

import java.time.LocalDate;
import java.util.List;

/** 照片查看来源 — a module that keeps pictures of people says who looked at them, for the county's data officer; nobody on a picture is named. */
public interface PictureLooks {

    /** 照片查看 — one account's looks at one division's pictures on one day. */
    record PictureLook(LocalDate day, String by, String role, String division, int pictures) {}

    /** Which pictures, as a word for {@code look.<what>}. */
    String what();

    /** Those in the present scope since this day, the latest first. */
    List<PictureLook> since(LocalDate day);
}
