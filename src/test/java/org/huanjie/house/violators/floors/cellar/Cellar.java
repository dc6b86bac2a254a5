package org.huanjie.house.violators.floors.cellar;

public record Cellar(String name) {}
