/** English: words for slots. */
export const words = `
# business
= a small bakery
= a bike repair shop
= a hair salon
= a yoga studio
= a bookshop
= a café
= a food truck
= a flower shop
= a physiotherapy practice
= a record store
= a farm shop
= a tattoo studio
= a wine bar
= a toy shop
= a nail studio
= a pottery workshop
= a pet shop
= a barber shop
= a climbing hall
= an ice cream parlour
= an optician's
= a launderette with a coffee corner
= a garden centre
= a dance school
= a fish and chip shop
= a second-hand boutique
# business_short
= our café
= a salon like ours
= my bakery
= our bike shop
= a small studio
= the farm shop
= a food truck
= our bookshop
# town
= Leeds
= Galway
= Bristol
= Cork
= Brighton
= Portland
= Dundee
= Norwich
= Ottawa
= Cardiff
= York
= Boise
= Limerick
= Exeter
= Madison
= Tucson
= Bath
# street
= Mill Lane
= Harbour Road
= Old Orchard Street
= Station Road
= Finch Street
= Weaver's Row
= Chapel Hill
= Maple Avenue
# weekday
= Monday
= Tuesday
= Wednesday
= Thursday
= Friday
= Saturday
# month
= January
= February
= March
= April
= May
= June
= July
= August
= September
= October
= November
= December
# error_web
= Something went wrong
= 503 Service Unavailable
= Session expired
= 500 Internal Server Error
= Request timed out
= Oops! Please try again later
= error code TL-4402
# error_pay
= payment_intent_failed
= Do not honour
= card_not_supported
= Authentication required
= transaction declined (05)
# error_dev
= E-17
= READER NOT READY
= Connection lost
= Update required
= ERR 204
= Tamper detected
= try other card
# error_doc
= document not readable
= edges not visible
= name does not match
# device
= Finch reader
= Magpie scanner
= Heron stand
= Finch Mini
= Robin cash drawer
= Finch
= Magpie
# printer
= Wren printer
= Wren
= Wagtail label printer
= receipt printer (Wren 80)
# os
= Windows 11
= Android 13
= iPadOS 18
= macOS 15
= iOS 18.5
= Android 14
= Windows 10
# company
= Crumb & Co
= Harbour Cycles
= The Quiet Page Bookshop
= Studio Lark
= Fernhill Farm Shop
= Old Mill Pottery
= Blue Door Hair
= Tidewater Cafe
= Saddle & Spoke
= Copperpot Catering
`;
