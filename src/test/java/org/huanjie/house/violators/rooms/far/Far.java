package org.huanjie.house.violators.rooms.far;

public record Far(String name) {}
