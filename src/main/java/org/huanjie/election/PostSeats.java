package org.huanjie.election;

/** 职位名额 — how many are to be elected to a post. */
public record PostSeats(Post post, int seats) {}
