package org.huanjie.mobilisation.place;

/** 地标 — a place of a village that everybody there knows. */
public record Landmark(LandmarkId id, LandmarkKind kind, String name, Spot spot) {

    public static final int LONGEST_NAME = 20;
}
