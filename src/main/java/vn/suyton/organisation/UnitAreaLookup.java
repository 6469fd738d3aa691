package vn.suyton.organisation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.suyton.platform.UnitAreas;

@Component
class UnitAreaLookup implements UnitAreas {

    private final OrganisationMapper organisation;

    UnitAreaLookup(OrganisationMapper organisation) {
        this.organisation = organisation;
    }

    @Override
    public Optional<String> areaOf(String unitId) {
        return organisation.findArea(unitId);
    }
}
