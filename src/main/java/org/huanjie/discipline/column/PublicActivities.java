package org.huanjie.discipline.column;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.county.ListEntries;
import org.huanjie.discipline.campaign.Activities;
import org.huanjie.discipline.campaign.Activity;
import org.huanjie.discipline.campaign.ActivityId;
import org.huanjie.discipline.campaign.ActivityKinds;
import org.huanjie.discipline.campaign.ActivityPhoto;
import org.huanjie.discipline.campaign.ActivityPhotoId;
import org.huanjie.discipline.campaign.ActivityPhotos;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 公开的活动 — what everybody may read of what was held: day, kind, place and number, and the pictures that a person released. */
@Service
@Transactional(readOnly = true)
public class PublicActivities {

    /** How many of a county are shown, the last held first. */
    private static final int MOST = 40;

    /** 公开活动 — one of them with its released pictures. */
    public record Shown(Activity activity, List<ActivityPhotoId> photos) {}

    private final Activities activities;
    private final ActivityPhotos photos;
    private final ActivityKinds kinds;

    PublicActivities(Activities activities, ActivityPhotos photos, ActivityKinds kinds) {
        this.activities = activities;
        this.photos = photos;
        this.kinds = kinds;
    }

    /** Of a village, or of a county with all below it; in the scope of the division. */
    public List<Shown> of(String division, boolean withPhotos) {
        var pictures = withPhotos ? pictures(division) : Map.<ActivityId, List<ActivityPhotoId>>of();
        return activities.within(division).stream()
                .filter(one -> !one.withdrawn())
                .limit(MOST)
                .map(one -> new Shown(one, pictures.getOrDefault(one.id(), List.of())))
                .toList();
    }

    public ListEntries kinds(String division) {
        return kinds.of(division);
    }

    public Optional<byte[]> picture(String division, ActivityPhotoId photo) {
        return photos.released(division, photo);
    }

    private Map<ActivityId, List<ActivityPhotoId>> pictures(String division) {
        return photos.of(division).stream()
                .filter(ActivityPhoto::released)
                .collect(Collectors.groupingBy(
                        ActivityPhoto::activity, Collectors.mapping(ActivityPhoto::id, Collectors.toList())));
    }
}
