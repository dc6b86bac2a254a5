package org.huanjie.polling.web.request;

import org.huanjie.shell.Page;

/** 投票申请回执页 — for whoever holds its address: when the request came, its number, and whether the committee has called back. It shows nothing that was written. */
public record RequestReceiptPage(String village, String place, String number, String asked, String state) implements Page {}
