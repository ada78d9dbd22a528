enum XMLTextPlaceholder {}
