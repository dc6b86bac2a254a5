package org.huanjie.wall.web;

/** 今晚去哪的一行 — a village and the numbers that put it there. */
public record TonightLine(String town, String village, String href, String why) {}
