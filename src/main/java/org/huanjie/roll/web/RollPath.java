package org.huanjie.roll.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** 名单网址 — where a village's roll stands, for all pages below it. */
final class RollPath {

    private RollPath() {}

    static String of(String village) {
        return "/villages/" + URLEncoder.encode(village, StandardCharsets.UTF_8) + "/roll";
    }
}
