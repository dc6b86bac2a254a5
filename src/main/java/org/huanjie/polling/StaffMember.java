package org.huanjie.polling;

/** 工作人员 — a named person on duty at the poll (R-PL-5). */
public record StaffMember(Duty duty, String name) {}
