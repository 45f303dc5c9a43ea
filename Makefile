# make page   installs what is missing, builds, and makes the Xiashi page in Output/
# make test   installs what is missing, builds, and passes the tests
# make deb    builds, and packs the Debian package
# make lint   the habits of style: .swift-format

PACKAGES = pkg-config libcairo2-dev libpango1.0-dev libharfbuzz-dev librsvg2-dev libicu-dev \
	libqpdf-dev liblcms2-dev libturbojpeg0-dev libpng-dev zlib1g-dev libfreetype-dev nettle-dev libqrencode-dev libexpat1-dev libxml2-dev libjemalloc-dev \
	fonts-noto-cjk fonts-noto-cjk-extra fonts-lxgw-wenkai poppler-utils qpdf zbar-tools
SUDO = $(shell test "$$(id -u)" = 0 || echo sudo)
# One configuration for the page and for the tests: what is tested is what is used, and nothing is compiled twice.
CONFIGURATION = -c release -Xswiftc -enable-testing

.PHONY: page test lint build deb packages clean

page: build
	"$$(swift build $(CONFIGURATION) --show-bin-path)/broadsheet" make xiashi

build: packages
	BROADSHEET_STATIC=1 swift build $(CONFIGURATION) --product broadsheet

# Output/package/broadsheet_<version>_<architecture>.deb
deb: build
	@dpkg-query -W dpkg-dev python3 >/dev/null 2>&1 || { $(SUDO) apt-get update && $(SUDO) apt-get install -y --no-install-recommends dpkg-dev python3; }
	Packaging/deb "$$(swift build $(CONFIGURATION) --show-bin-path)/broadsheet" Output/package

test: packages lint
	swift build $(CONFIGURATION) --build-tests
	BROADSHEET_STATIC=1 swift build $(CONFIGURATION) --product broadsheet
	swift test $(CONFIGURATION) --skip-build

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

packages:
	@missing=$$(for p in $(PACKAGES); do dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'install ok installed' || echo $$p; done); \
	if [ -n "$$missing" ]; then \
		echo "installing:" $$missing; \
		$(SUDO) apt-get update && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $$missing; \
	fi

clean:
	swift package clean
	find Output -mindepth 1 ! -name README.md -delete
